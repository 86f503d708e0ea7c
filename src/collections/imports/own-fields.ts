import type { CustomValues } from '../../domain/custom-fields'
import type { BulkFields, BulkRecord } from '../../tenants/custom-fields/bulk-fields'
import { valuesIn } from '../../tenants/custom-fields/values-of'
import { keyChanges, type AuditChange } from '../../hooks/audit'
import type { Operations, Row, Transaction } from '../../storage/types'
import type { FieldProblem } from '../rules/refusal'
import type { SeenValues } from './seen'
import type { Columns, ImportRow } from './types'

type Stored = Row & { id: string }

/** What the society's own fields need to know of a decision about a row. */
export type OwnFieldDecision = {
  stored: Stored | undefined
  set: Record<string, unknown>
  problems: FieldProblem[]
}

/** The file's columns with those of the society. */
export const withOwnColumns = (columns: Columns, { columns: own }: BulkFields): Columns => ({
  ...columns,
  optional: [...(columns.optional ?? []), ...own],
})

type OwnFieldRow = {
  given: Record<string, unknown>
  stored: Stored | undefined
  /** The record's other fields, as they are to be. */
  record: Record<string, unknown>
}

/** Holds a row to the society's own fields. @returns what is to be stored when it differs, and the problems by column */
export function checkOwnFields(
  ownFields: BulkFields,
  { given, stored, record }: OwnFieldRow,
): { set: Record<string, unknown>; problems: FieldProblem[] } {
  const before = valuesIn(stored?.custom)
  const { values, problems } = ownFields.check({ given, before: stored ? before : null, record })
  return {
    set: keyChanges([], before, values).length ? { custom: values } : {},
    problems: problems.map(({ key, message }) => ({ field: key, message })),
  }
}

type Draft = { row: ImportRow; custom: Record<string, unknown> }

/** What must be there once and stands in an earlier row of the file. */
export const seenBefore = (
  seen: SeenValues,
  { row, custom }: Draft,
  ownFields: BulkFields,
): FieldProblem[] =>
  ownFields
    .uniqueValues(custom as CustomValues)
    .map(({ key, value }) => seen.take(key, value, row.row))
    .filter((problem) => problem !== null)

/** Refuses rows whose unique values another record has, or whose relations point at nothing. */
export async function refuseTaken(
  operations: Operations,
  decisions: OwnFieldDecision[],
  ownFields: BulkFields,
): Promise<void> {
  const records = decisions.map(recordOf)
  for (const found of [
    await ownFields.taken(operations, records),
    await ownFields.dangling(operations, records),
  ])
    for (const [at, problems] of found.entries())
      decisions[at]?.problems.push(...problems.map(({ key, message }) => ({ field: key, message })))
}

/** @param ids of the records, in the order of the decisions */
export async function keepUnique(
  transaction: Transaction,
  decisions: OwnFieldDecision[],
  ids: string[],
  ownFields: BulkFields,
): Promise<void> {
  const records = decisions.flatMap((decision, at) =>
    'custom' in decision.set ? [{ ...recordOf(decision), id: ids[at] as string }] : [],
  )
  await ownFields.keepUnique(transaction, records)
}

/** What the audit log says of them, each by its key. */
export const ownFieldChanges = ({
  stored,
  set,
}: Omit<OwnFieldDecision, 'problems'>): AuditChange[] =>
  'custom' in set ? keyChanges(['custom'], valuesIn(stored?.custom), valuesIn(set.custom)) : []

function recordOf({ stored, set }: OwnFieldDecision): BulkRecord {
  const before = valuesIn(stored?.custom)
  const after = 'custom' in set ? valuesIn(set.custom) : before
  return { id: stored?.id ?? null, before, after }
}
