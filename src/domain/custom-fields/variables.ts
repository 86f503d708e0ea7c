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
 * Where a formula's variables are found: of a record and its values nothing else is looked at. Of a file
 * only whether it is given is told.
 */
export type InputPlan = readonly {
  name: string
  from: 'record' | 'values' | 'given'
  key: string
}[]

/**
 * @param used the variables that the formula names
 * @param fields those of the society
 */
export function planInputs(
  { prefix }: RecordVariables,
  used: readonly Pick<FormulaVariable, 'name'>[],
  fields: readonly CustomField[],
): InputPlan {
  const own = `${prefix}.custom.`
  const files = new Set(fields.filter(({ type }) => type === 'file').map(({ key }) => key))
  return used.map(({ name }) => {
    if (!name.startsWith(own)) return { name, from: 'record', key: name.slice(prefix.length + 1) }
    const key = name.slice(own.length)
    return { name, from: files.has(key) ? 'given' : 'values', key }
  })
}

/** @param record the record's own fields by name; of others nothing is taken */
export function inputsFor(
  plan: InputPlan,
  record: Readonly<Record<string, unknown>>,
  values: CustomValues,
): FormulaInputs {
  const inputs: Record<string, unknown> = {}
  for (const { name, from, key } of plan) {
    if (from === 'record') inputs[name] = record[key]
    else if (from === 'given') inputs[name] = Boolean(values[key])
    else if (Object.hasOwn(values, key)) inputs[name] = values[key]
  }
  return inputs
}
