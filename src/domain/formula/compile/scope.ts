import { formulaErrors } from '../errors'
import { MAX_WORK } from '../limits'
import type { FormulaInputs, Value } from '../types'

/** One evaluation: what went in, and the work it may still do. */
export type Scope = { inputs: FormulaInputs; work: number }

export const newScope = (inputs: FormulaInputs): Scope => ({ inputs, work: MAX_WORK })

/**
 * Takes work off the budget before it is done.
 * @throws FORMULA_TOO_MUCH_WORK
 */
export function spend(scope: Scope, work: number): void {
  scope.work -= work
  if (scope.work >= 0) return
  throw formulaErrors.FORMULA_TOO_MUCH_WORK(
    `The formula goes through more than ${MAX_WORK} characters.`,
  )
}

/** Characters and entries that a step over these values touches at the least. */
export function sizeOf(values: readonly Value[]): number {
  let size = 1
  for (const value of values) {
    if (typeof value === 'string' || Array.isArray(value)) size += value.length
  }
  return size
}
