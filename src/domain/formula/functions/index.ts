import { DATE_FUNCTIONS } from './dates'
import type { FormulaFunction } from './define'
import { EMPTINESS_FUNCTIONS } from './emptiness'
import { MONEY_FUNCTIONS } from './money'
import { NUMBER_FUNCTIONS } from './numbers'
import { TEXT_FUNCTIONS } from './texts'

/** Every function there is: what the editor lists and what a formula may call. */
export const FUNCTIONS: readonly FormulaFunction[] = [
  ...MONEY_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...EMPTINESS_FUNCTIONS,
]

const byName = new Map(FUNCTIONS.map((each) => [each.name, each]))

/** A function by its name; a Map, so that `constructor` and its like are nothing. */
export const functionNamed = (name: string): FormulaFunction | undefined => byName.get(name)

export const functionNames = (): Iterable<string> => byName.keys()

export type { FormulaFunction, Signature } from './define'
export { insteadOf } from './unavailable'
