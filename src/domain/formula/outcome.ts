import { isMotsheloError, type MotsheloError } from '../errors'
import { formulaErrors } from './errors'
import { placeOf, type Position } from './position'

/** What went wrong, and where in the text when it is known. */
export type FormulaProblem = { ok: false; error: MotsheloError; position?: Position }

/** Runs a step and turns what it throws into a value: nothing but our own errors gets out. */
export function attempt<Result>(step: () => Result): { ok: true; result: Result } | FormulaProblem {
  try {
    return { ok: true, result: step() }
  } catch (thrown) {
    return problemOf(thrown)
  }
}

function problemOf(thrown: unknown): FormulaProblem {
  const error = isMotsheloError(thrown)
    ? thrown
    : formulaErrors.FORMULA_BROKEN('The formula could not be worked out.')
  return { ok: false, error, position: placeOf(error) }
}
