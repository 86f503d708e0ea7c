import type { PayloadTexts } from './types'

export const operators: PayloadTexts<'operators'> = {
  contains: 'e na le',
  equals: 'e lekana le',
  exists: 'e teng',
  intersects: 'e kgabaganya',
  isGreaterThan: 'e feta',
  isGreaterThanOrEqualTo: 'e feta kgotsa e lekana le',
  isIn: 'ke nngwe ya',
  isLessThan: 'e kwa tlase ga',
  isLessThanOrEqualTo: 'e kwa tlase ga kgotsa e lekana le',
  isLike: 'e tshwana le',
  isNotEqualTo: 'ga e lekane le',
  isNotIn: 'ga se nngwe ya',
  isNotLike: 'ga e tshwane le',
  near: 'gaufi le',
  within: 'mo teng ga',
}
