import { checkValue, isEmpty, sameValue, type CustomValues } from '../../domain/custom-fields'
import type { FormDefinition, FormField } from './types'

/** The values in a field of a form. */
export const valuesOf = (value: unknown): CustomValues =>
  typeof value === 'object' && value !== null ? (value as CustomValues) : {}

/** A new record's values, with those that nobody entered yet as the definitions say. */
export function withDefaults(
  definition: FormDefinition | null,
  values: CustomValues,
): CustomValues {
  const defaults = (definition?.fields ?? [])
    .filter(({ archived, defaultValue }) => !archived && !isEmpty(defaultValue))
    .map(({ key, defaultValue }) => [key, defaultValue])
  return { ...(Object.fromEntries(defaults) as CustomValues), ...values }
}

/** What is wrong with one value that the reader may enter, or null. */
export function problemOf(
  { fields, editable }: FormDefinition,
  key: string,
  values: CustomValues,
): string | null {
  const field = fields.find((candidate) => candidate.key === key)
  if (!field || !editable.includes(key)) return null
  const checked = checkValue(field, values[key])
  return 'message' in checked ? checked.message : null
}

/** The first problem of a form. @param shown keys of the fields it asks for */
export function firstProblem(
  definition: FormDefinition | null,
  values: CustomValues,
  shown: readonly string[],
): string | null {
  for (const field of definition?.fields ?? []) {
    if (!definition || !shown.includes(field.key)) continue
    const problem = problemOf(definition, field.key, values)
    if (problem) return `${field.label.en}: ${problem}`
  }
  return null
}

/** The values with hidden fields back to what is stored, or null when they are so already. */
export function withoutHidden(
  hidden: readonly FormField[],
  values: CustomValues,
  stored: CustomValues,
): CustomValues | null {
  const changed = hidden.filter(({ key }) => !sameValue(values[key], stored[key]))
  if (!changed.length) return null
  const cleaned = { ...values }
  for (const { key } of changed) cleaned[key] = stored[key] ?? null
  return cleaned
}
