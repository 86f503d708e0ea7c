import { type CustomField, formulaTypeOf } from '../../custom-fields'
import { type FormulaType, isVariableName } from '../../formula'
import { CUSTOM } from './sources'

/** The types that formulas know a society's own fields of members by, by key. */
export type CustomTypes = Readonly<Record<string, FormulaType>>

/** The fields of members a formula may name, with their types. */
export function customTypesOf(
  fields: readonly Pick<CustomField, 'key' | 'type' | 'result'>[],
): CustomTypes {
  return Object.fromEntries(
    fields
      .filter(({ key, type }) => canBeNamed(key) && type !== 'file')
      .map((field) => [field.key, formulaTypeOf(field)]),
  )
}

/** The fields that formulas mention, each taken for a text: what is known of them without the society. */
export function mentionedAsText(formulas: readonly string[]): CustomTypes {
  return Object.fromEntries([...mentionedFields(formulas)].map((key) => [key, 'text']))
}

/** The keys of the fields that formulas mention. */
export function mentionedFields(formulas: readonly string[]): Set<string> {
  const keys = formulas.flatMap((text) => [...text.matchAll(MENTION)].map(([, key]) => key ?? ''))
  return new Set(keys.filter(canBeNamed))
}

const MENTION = /\bmember\s*\.\s*custom\s*\.\s*(\w+)/g

const canBeNamed = (key: string): boolean => isVariableName(`${CUSTOM}${key}`)
