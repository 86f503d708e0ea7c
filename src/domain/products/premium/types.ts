import type { FormulaTrace } from '../../formula'
import type { Relation } from '../definition/schema'

/** One line of an explanation: what one life adds to the premium, or how the whole was worked out. */
export type PremiumLine = {
  life: string
  name: string
  relation: Relation
  /** Completed years; null where the age does not matter. */
  age: number | null
  /** Such as `18-64` or `65+`; null where there is no table. */
  band: string | null
  /** Thebe. */
  amount: number
  /** False for a life that the table has no price for: it is not covered. */
  covered: boolean
  /** How the amount came about, in English words: `2.5 % of 5,200.00`. */
  note: string
  /** By which formula, and of which values, it was worked out. */
  trace?: FormulaTrace<'money'>
}

/** An amount in thebe, with the lines that add up to it. */
export type Premium = { amount: number; lines: PremiumLine[] }
