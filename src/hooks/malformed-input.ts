import { defineErrors, type MotsheloError } from '../domain/errors'

const inputErrors = defineErrors({
  INPUT_MALFORMED: { status: 400, next: 'Correct the request and send it again.' },
})

/** Data exceptions of the database, and an operator that does not exist for the type of a field. */
const MALFORMED_STATE = /^(22[0-9A-Z]{3}|42883)$/

/**
 * What is wrong with a request on which the server failed: a body that is no object, or a value that
 * the database cannot compare or count by. The failure itself is logged all the same.
 * @returns undefined when the request is not to blame
 */
export function malformedInput(error: unknown, data: unknown): MotsheloError | undefined {
  const { status = 500, code, cause } = error as Failure
  if (status < 500) return undefined
  if (data !== undefined && !isObject(data))
    return inputErrors.INPUT_MALFORMED('The body must be a JSON object.')
  if (![code, (cause as Failure | undefined)?.code].some(isMalformed)) return undefined
  return inputErrors.INPUT_MALFORMED(
    'A limit, a page or a filter has a value that does not fit its field.',
  )
}

type Failure = { status?: number; code?: unknown; cause?: unknown }

const isMalformed = (code: unknown) => typeof code === 'string' && MALFORMED_STATE.test(code)

const isObject = (data: unknown) =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
