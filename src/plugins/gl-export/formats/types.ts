import type { Row } from '../../../storage/types'

/** A version of a format as it is stored. */
export type FormatRow = Row & {
  id: string
  tenant: string
  key: string
  name: string
  number: number
  definition: unknown
  status: 'draft' | 'published' | 'withdrawn'
  usedAt: string | null
}
