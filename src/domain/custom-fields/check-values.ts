import { checkValue, isEmpty, type Checked } from './check-value'
import { sameValue } from './same-value'
import type { CustomField, CustomProblem, CustomValues } from './types'

export type CheckedValues = { values: CustomValues; problems: CustomProblem[] }

/**
 * Holds what a record says in the society's own fields to their definitions.
 * @param given what was sent; keys that are left out keep what they had
 * @param before the stored values, or null for a new record: only then defaults are filled in
 * @returns every value to store, and a problem for each that can't be
 */
export function checkValues(
  fields: readonly CustomField[],
  given: Record<string, unknown>,
  before: CustomValues | null,
): CheckedValues {
  const problems = unknownKeys(fields, given, before)
  const values: CustomValues = {}
  for (const field of fields) {
    const { key } = field
    const outcome = checkOne(field, { isGiven: key in given, given: given[key], before })
    if ('message' in outcome) problems.push({ key, message: outcome.message })
    else if (!isEmpty(outcome.value)) values[key] = outcome.value
  }
  return { values, problems }
}

type Sent = { isGiven: boolean; given: unknown; before: CustomValues | null }

function checkOne(field: CustomField, { isGiven, given, before }: Sent): Checked {
  const stored = before?.[field.key] ?? null
  const isChanged = isGiven && !sameValue(given, stored)
  if (field.archived && isChanged)
    return { message: 'This field is archived: its values stay as they are.' }
  // What was right once stays: an archived field, and a value that nobody touches.
  if (field.archived || (before && !isChanged && !isMissing(field, stored)))
    return { value: stored }
  if (isGiven) return checkValue(field, given)
  return checkValue(field, before ? stored : field.defaultValue)
}

/** A field that became required is asked for the next time somebody saves the record. */
const isMissing = ({ required }: CustomField, stored: unknown): boolean =>
  required && isEmpty(stored)

function unknownKeys(
  fields: readonly CustomField[],
  given: Record<string, unknown>,
  before: CustomValues | null,
): CustomProblem[] {
  const known = new Set(fields.map(({ key }) => key))
  return Object.keys(given)
    .filter(
      (key) => !known.has(key) && !isEmpty(given[key]) && !sameValue(given[key], before?.[key]),
    )
    .map((key) => ({ key, message: 'The society has no such field.' }))
}
