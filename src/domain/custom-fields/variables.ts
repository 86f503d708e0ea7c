import {
  isVariableName,
  type FormulaInputs,
  type FormulaType,
  type FormulaVariable,
} from '../formula'
import type { CustomField, CustomFieldType, CustomValues } from './types'

/** The fields that every record of a collection has, as formulas name them: `member.surname`. */
export type RecordVariables = { prefix: string; variables: FormulaVariable[] }

const TYPES: Partial<Record<CustomFieldType, FormulaType>> = {
  number: 'number',
  money: 'money',
  date: 'date',
  'yes-no': 'yes-no',
  choices: 'list-of-text',
  // Whether it is given.
  file: 'yes-no',
}

/** The type by which formulas know the values of a field. */
export const formulaTypeOf = ({
  type,
  result,
}: Pick<CustomField, 'type' | 'result'>): FormulaType =>
  type === 'formula' ? (result ?? 'text') : (TYPES[type] ?? 'text')

/**
 * What a formula about a record may name: its own fields and those of the society. Computed fields are
 * not among them, so that none can wait for itself.
 */
export function variablesFor(
  fields: readonly CustomField[],
  { prefix, variables }: RecordVariables,
): FormulaVariable[] {
  const own = fields
    .filter(({ type }) => type !== 'formula')
    .map((field) => ({
      name: `${prefix}.custom.${field.key}`,
      type: formulaTypeOf(field),
      label: field.label.en,
    }))
    .filter(({ name }) => isVariableName(name))
  return [...variables, ...own]
}

/**
 * @param record the record's own fields by name; of others nothing is taken
 * @param fields those of the society
 */
export function inputsFor(
  { prefix, variables }: RecordVariables,
  record: Readonly<Record<string, unknown>>,
  { fields, values }: { fields: readonly CustomField[]; values: CustomValues },
): FormulaInputs {
  const inputs: Record<string, unknown> = {}
  for (const { name } of variables) inputs[name] = record[name.slice(prefix.length + 1)]
  for (const [key, value] of Object.entries(values)) inputs[`${prefix}.custom.${key}`] = value
  for (const { key, type } of fields)
    if (type === 'file') inputs[`${prefix}.custom.${key}`] = Boolean(values[key])
  return inputs
}
