import type { Actor } from '../../../domain/actor'
import { recordAudit, type AuditChange, type AuditEntry } from '../../../hooks/audit'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { maskPersonal, type TenantCipher } from '../../../tenants/personal-data'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { nextMemberNumbers, passMemberNumbers } from '../../members/numbers'
import {
  assignmentOf,
  isHeld,
  keepPayrollHistory,
  type PayrollPlace,
} from '../../members/payroll-history'
import { todayIn, type Society } from '../../rules/society'
import { slugs } from '../../slugs'
import { keepUnique, ownFieldChanges } from '../own-fields'
import type { Decision } from './decide'

export type WriteContext = {
  storage: Storage
  society: Society
  cipher: TenantCipher
  actor: Actor
  ownFields: BulkFields
}

const personalNumbers = ['omang', 'passport'] as const
/** Blind indexes are no information, the name is made of others, and own fields are logged by key. */
const unlogged = new Set(['omangIndex', 'passportIndex', 'displayName', 'custom'])
const payrollFields = ['payrollAuthority', 'payrollNumber', 'status']

/** Writes the decisions of a chunk: members, their payroll history and the audit log. */
export async function writeMembers(
  transaction: Transaction,
  decisions: Decision[],
  context: WriteContext,
): Promise<void> {
  const accepted = decisions.filter(({ problems }) => !problems.length)
  const created = accepted.filter(({ stored }) => !stored)
  const updated = accepted.filter(({ stored, set }) => stored && Object.keys(set).length)
  await insertNew(transaction, created, context)
  await updateKnown(transaction, updated, context)
}

async function insertNew(transaction: Transaction, created: Decision[], context: WriteContext) {
  if (!created.length) return
  const { society, storage } = context
  const tenant = society.id
  const given = created.flatMap(({ draft }) => draft.memberNumber ?? [])
  await passMemberNumbers(transaction, society, given)
  const numbers = await nextMemberNumbers(transaction, society, created.length - given.length)
  const rows: Row[] = created.map((decision) => {
    const id = storage.newId()
    const memberNumber = decision.draft.memberNumber ?? numbers.shift()
    return { id, memberNumber, custom: {}, ...decision.set, ...encrypted(decision, id, context) }
  })
  // Handed over one after the other: the next is made while the database works on the one before.
  const writing = [
    transaction.insertMany({ tenant }, slugs.members, rows),
    keepUnique(
      transaction,
      created,
      rows.map(({ id }) => String(id)),
      context.ownFields,
    ),
    transaction.insertMany({ tenant }, slugs.payrollAssignments, assignmentsOf(rows)),
  ]
  const entries = created.map((decision, at) => auditEntry(decision, String(rows[at]?.id), context))
  await Promise.all(writing)
  recordAudit(transaction, entries)
}

const assignmentsOf = (members: Row[]): Row[] =>
  members
    .map((row) => placeOf(row, String(row.joinedOn)))
    .filter(isHeld)
    .map(assignmentOf)

async function updateKnown(transaction: Transaction, updated: Decision[], context: WriteContext) {
  if (!updated.length) return
  const { society } = context
  const tenant = society.id
  const changes = updated.map((decision) => {
    const id = String(decision.stored?.id)
    return { id, set: { ...decision.set, ...encrypted(decision, id, context) } }
  })
  await transaction.updateMany({ tenant }, slugs.members, changes)
  await keepUnique(
    transaction,
    updated,
    changes.map(({ id }) => id),
    context.ownFields,
  )
  const today = todayIn(society)
  const moved = updated.filter(({ set }) => payrollFields.some((field) => field in set))
  const places = moved.map(({ stored, set }) => placeOf({ ...stored, ...set }, today))
  await keepPayrollHistory(transaction, tenant, places)
  recordAudit(
    transaction,
    updated.map((decision) => auditEntry(decision, String(decision.stored?.id), context)),
  )
}

/** The ciphertext of the numbers whose index is written. */
function encrypted({ draft, set }: Decision, id: string, { cipher }: WriteContext): Row {
  const fields: Row = {}
  for (const field of personalNumbers) {
    if (!(`${field}Index` in set)) continue
    const text = draft[field]
    fields[field] = text ? cipher.encrypt({ collection: slugs.members, id, field }, text) : null
  }
  return fields
}

function placeOf(row: Row, from: string): PayrollPlace {
  return {
    member: String(row.id),
    payrollAuthority: (row.payrollAuthority as string | null) ?? null,
    payrollNumber: (row.payrollNumber as string | null) ?? null,
    status: String(row.status),
    from,
  }
}

function auditEntry(decision: Decision, id: string, context: WriteContext): AuditEntry {
  const { stored, set } = decision
  const changes: AuditChange[] = []
  for (const [field, value] of Object.entries(set)) {
    if (unlogged.has(field) || (!stored && (value ?? null) === null)) continue
    changes.push({ field, before: stored?.[field] ?? null, after: value ?? null })
  }
  return {
    tenant: context.society.id,
    actor: context.actor,
    action: stored ? 'update' : 'create',
    collection: slugs.members,
    documentId: id,
    changes: [...changes, ...ownFieldChanges(decision), ...personalChanges(decision, id, context)],
    reason: 'Import of members',
  }
}

function personalChanges({ draft, stored, set }: Decision, id: string, { cipher }: WriteContext) {
  return personalNumbers.flatMap((field): AuditChange[] => {
    const text = draft[field]
    if (!(`${field}Index` in set) || (!stored && !text)) return []
    const former = stored?.[field]
    const identity = { collection: slugs.members, id, field }
    const before = former ? maskPersonal(cipher.decrypt(identity, String(former))) : null
    return [{ field, before, after: text ? maskPersonal(text) : null, isPersonal: true }]
  })
}
