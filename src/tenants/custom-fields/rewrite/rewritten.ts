import {
  compileRules,
  convertValue,
  isEmpty,
  isEntered,
  type CustomField,
  type CustomValues,
  type FieldRules,
} from '../../../domain/custom-fields'
import type { Operations } from '../../../storage/types'
import { CUSTOM } from '../mark'
import { valuesIn } from '../values-of'
import type { Redefinition } from './redefinition'

/** A record before and after a definition changes, or why it can't follow. */
export type Rewritten = {
  id: string
  stored: unknown
  before: CustomValues
  after: CustomValues
  problem: string | null
}

/** Every record of the collection as it will be, page by page; nothing is written. */
export async function* rewritten(
  operations: Operations,
  change: Redefinition,
): AsyncGenerator<Rewritten[]> {
  const { tenant, collection, fields, record } = change
  const rules = compileRules(fields, record)
  const computed = fields.filter((field) => !isEntered(field) && !field.archived)
  const names = record.variables.map(({ name }) => name.slice(record.prefix.length + 1))
  const pages = operations.stream({ tenant }, collection, { select: [CUSTOM, ...names] })
  for await (const page of pages)
    yield page.map((row) => ({
      id: String(row.id),
      stored: row[CUSTOM],
      ...followed(row, { change, computed, rules }),
    }))
}

type Means = { change: Redefinition; computed: CustomField[]; rules: FieldRules }

function followed(
  row: Record<string, unknown>,
  { change, computed, rules }: Means,
): Omit<Rewritten, 'id' | 'stored'> {
  const before = valuesIn(row[CUSTOM])
  const after = { ...before }
  let problem = converted(change, before, after)
  for (const field of computed) {
    const outcome = rules.compute(field, row, after)
    if ('message' in outcome) problem ??= `${field.label.en}: ${outcome.message}`
    else put(after, field.key, outcome.value)
  }
  return { before, after, problem }
}

/** @returns why the value means nothing under the new definition, or null */
function converted(
  { before: from, after: to }: Redefinition,
  before: CustomValues,
  after: CustomValues,
): string | null {
  if (!from || !isEntered(to) || from.type === to.type) return null
  const outcome = convertValue(from, to, before[to.key] ?? null)
  if ('message' in outcome) return outcome.message
  put(after, to.key, outcome.value)
  return null
}

function put(values: CustomValues, key: string, value: CustomValues[string]): void {
  if (isEmpty(value)) delete values[key]
  else values[key] = value
}
