import { z } from 'zod'

/** The member, and what dependants may be to him: what a column of a price table is for. */
export const relations = [
  'member',
  'spouse',
  'child',
  'parent',
  'parent-in-law',
  'sibling',
  'extended',
] as const
export type Relation = (typeof relations)[number]

export const MOST_ROWS = 50
const OLDEST = 150

/** Completed years. */
export const age = z.int().min(0).max(OLDEST)
export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/)

export const bandSchema = z.strictObject({
  /** Completed years, both included; without `to` the band has no upper end. */
  from: age,
  to: age.nullable(),
})
