import { checkValue, isEmpty, type Checked } from './check-value'
import { noRules, type FieldRules } from './rules'
import { sameValue } from './same-value'
import type { CustomField, CustomProblem, CustomValues } from './types'

export type CheckedValues = { values: CustomValues; problems: CustomProblem[] }

/** A record as it is to be saved. */
export type SentRecord = {
  /** What was sent in the society's fields; keys that are left out keep what they had. */
  given: Record<string, unknown>
  /** The stored values, or null for a new record: only then defaults are filled in. */
  before: CustomValues | null
  /** The record's other fields, which formulas may ask for. */
  record?: Record<string, unknown>
}

/**
 * Holds what a record says in the society's own fields to their definitions, and works the computed ones
 * out; what is sent for a computed field is not looked at.
 * @returns every value to store, and a problem for each that can't be
 */
export function checkValues(
  fields: readonly CustomField[],
  { given, before, record = {} }: SentRecord,
  rules: FieldRules = noRules,
): CheckedValues {
  const problems = unknownKeys(fields, given, before)
  const values: CustomValues = {}
  const keep = ({ key }: CustomField, outcome: Checked) => {
    if ('message' in outcome) problems.push({ key, message: outcome.message })
    else if (!isEmpty(outcome.value)) values[key] = outcome.value
  }
  const proposed = { ...defaultsOf(fields, before), ...before, ...given } as CustomValues
  for (const field of fields) {
    if (!isEntered(field)) continue
    const isShown = rules.isShown(field, record, proposed)
    const { key } = field
    keep(field, checkOne(field, { isShown, isGiven: key in given, given: given[key], before }))
  }
  // After all that is entered: a formula sees what is to be stored.
  for (const field of fields) {
    if (isEntered(field)) continue
    const stored = before?.[field.key] ?? null
    keep(field, field.archived ? { value: stored } : rules.compute(field, record, values))
  }
  return { values, problems }
}

/** False for a field that is worked out. */
export const isEntered = ({ type }: Pick<CustomField, 'type'>): boolean => type !== 'formula'

function defaultsOf(fields: readonly CustomField[], before: CustomValues | null): CustomValues {
  const defaults: CustomValues = {}
  if (before) return defaults
  for (const field of fields) if (isEntered(field)) defaults[field.key] = field.defaultValue ?? null
  return defaults
}

type Sent = {
  isShown: boolean
  isGiven: boolean
  given: unknown
  before: CustomValues | null
}

function checkOne(field: CustomField, sent: Sent): Checked {
  const { isShown, isGiven, given, before } = sent
  const stored = before?.[field.key] ?? null
  const isChanged = isGiven && !isSame(given, stored)
  const message = isChanged ? refusedChange(field, sent) : null
  if (message) return { message }
  // What was right once stays: an archived field, and a value that nobody touches.
  const isAsked = isShown && isMissing(field, stored)
  if (field.archived || (before && !isChanged && !isAsked)) return { value: stored }
  if (isGiven) return checkValue(isShown ? field : { ...field, required: false }, given)
  if (!isShown) return { value: stored }
  return checkValue(field, before ? stored : field.defaultValue)
}

const isSame = (given: unknown, stored: unknown): boolean =>
  sameValue(given, stored) || (isEmpty(given) && isEmpty(stored))

/** Why a value may not be changed at all, whatever it is. */
function refusedChange({ archived }: CustomField, { isShown, given }: Sent): string | null {
  if (archived) return 'This field is archived: its values stay as they are.'
  return isShown || isEmpty(given) ? null : 'This record is not asked for this field.'
}

/** A field that became required is asked for the next time somebody saves the record. */
const isMissing = ({ required }: CustomField, stored: unknown): boolean =>
  required && isEmpty(stored)

function unknownKeys(
  fields: readonly CustomField[],
  given: Record<string, unknown>,
  before: CustomValues | null,
): CustomProblem[] {
  const isKnown = (key: string) => fields.some((field) => field.key === key)
  return Object.keys(given)
    .filter((key) => !isKnown(key) && !isEmpty(given[key]) && !sameValue(given[key], before?.[key]))
    .map((key) => ({ key, message: 'The society has no such field.' }))
}
