import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import {
  isEntered,
  readDefinition,
  type CustomFieldType,
  type CustomProblem,
  type WrittenDefinition,
} from '../../../domain/custom-fields'
import { operationsOf } from '../../../hooks/request-storage'
import { idOf } from '../../../tenants/ids'
import {
  examine,
  followDefinition,
  touchesRecords,
  type Examination,
  type Redefinition,
} from '../../../tenants/custom-fields/rewrite'
import { hasValues } from '../../../tenants/custom-fields/values-of'
import { memberColumns, rejectColumns, subscriptionColumns } from '../../imports/columns'
import { slugs } from '../../slugs'
import { brokenFormulas, redefinitionOf } from '../redefinition'

type Definition = WrittenDefinition & { tenant?: unknown; collection: string; id?: string }

const reservedKeys = new Set(
  [memberColumns, subscriptionColumns]
    .flatMap(({ required, optional = [] }) => [...required, ...optional])
    .concat(rejectColumns),
)

/** A computed value would replace an entered one, and a text that looks like a record's id need not be one. */
const NEVER_CONVERTED: CustomFieldType[] = ['formula', 'relation']

/** No text is a file, and no file a text. */
const isFileRetyped = (before: Definition, { type }: Definition): boolean =>
  before.type !== type && [before.type, type].includes('file')

/**
 * A definition makes sense and its formulas compile; its key stays for good, and its type changes only
 * where every stored value can follow.
 */
export const checkDefinition: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const definition = data as Definition
  const before = operation === 'update' ? (originalDoc as Definition) : null
  const problems = [...readDefinition(definition).problems, ...namingProblems(definition, before)]
  const tenant = idOf(definition.tenant) ?? idOf(before?.tenant)
  if (problems.length) throw refusal(req, problems)
  if (!tenant) return data
  const { collection } = definition
  const id = before?.id ?? null
  const change = await redefinitionOf(req, { tenant, collection, definition, id })
  problems.push(...brokenFormulas(change))
  if (!problems.length) problems.push(...(await stayingProblems(req, change)))
  if (problems.length) throw refusal(req, problems)
  if (touchesRecords(change)) await follow(req, change)
  return data
}

function namingProblems(definition: Definition, before: Definition | null): CustomProblem[] {
  if (reservedKeys.has(definition.key))
    return [{ key: 'key', message: 'Choose another key: import files have this column.' }]
  if (!before) return []
  const changed = (['collection', 'key'] as const).filter(
    (name) => before[name] !== definition[name],
  )
  return [...changed, ...(isFileRetyped(before, definition) ? (['type'] as const) : [])].map(
    (name) => ({
      key: name,
      message: 'This stays as it is. Archive the field and add another one.',
    }),
  )
}

/** What stored values stand on stays once there is one. */
async function stayingProblems(
  req: PayloadRequest,
  { tenant, collection, before, after }: Redefinition,
): Promise<CustomProblem[]> {
  if (!before) return []
  const isRetyped = before.type !== after.type
  const staying = [
    ...(before.unique !== after.unique || (isRetyped && after.unique) ? ['unique'] : []),
    ...(isRetyped && isEntered(before) && NEVER_CONVERTED.includes(after.type) ? ['type'] : []),
    ...(before.target && after.target && before.target !== after.target ? ['target'] : []),
  ]
  if (!staying.length || !(await hasValues(req, { tenant, collection, key: after.key }))) return []
  return staying.map((key) => ({
    key,
    message: 'Records hold values of this field. Archive it and add another one.',
  }))
}

async function follow(req: PayloadRequest, change: Redefinition): Promise<void> {
  const found = await examine(await operationsOf(req), change)
  if (found.refused) throw refusal(req, [conversionProblem(change, found)])
  if (found.records) await followDefinition(req, change)
}

function conversionProblem(
  { after }: Redefinition,
  { refused, records, bad }: Examination,
): CustomProblem {
  const [first] = bad
  const message =
    `${refused} of ${records} records can't follow, the first because: ${first?.message ?? ''} ` +
    'Look at the preview below and correct them.'
  return { key: isEntered(after) ? 'type' : 'formula', message }
}

const refusal = (req: PayloadRequest, problems: CustomProblem[]) =>
  new ValidationError(
    {
      collection: slugs.customFields,
      errors: problems.map(({ key, message }) => ({ path: key, message })),
      req,
    },
    req.t,
  )
