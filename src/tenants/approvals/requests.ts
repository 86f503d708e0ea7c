import { slugs } from '../../collections/slugs'
import { systemActor, type Actor } from '../../domain/actor'
import { approvalErrors, type Approval } from '../../domain/approvals'
import { recordAudit } from '../../hooks/audit/record'
import { ensureRun } from '../../jobs/runs'
import { firstRow, isId } from '../../storage/reading'
import type { Operations, Row, Scope, Transaction } from '../../storage/types'
import type { ApprovalSubject } from './operation'

/** Jobs of this capability, by name: what queues them must not import what they do. */
export const EXECUTE_JOB = 'approvals.execute'
export const SWEEP_JOB = 'approvals.sweep'

/** A request as it is stored. */
export type RequestRow = Row &
  Approval & {
    id: string
    tenant: string
    operation: string
    title: string
    targetCollection: string
    documentId: string
    amount: number | null
    payload: unknown
    makerName: string
    /** Names the record while the request is open, so that a record has one open request an operation. */
    openKey: string
    result: unknown
  }

export const openKeyOf = (
  operation: string,
  { collection, documentId, part }: Pick<ApprovalSubject, 'collection' | 'documentId' | 'part'>,
): string => [operation, collection, documentId, ...(part ? [part] : [])].join(':')

/** The approval inside a row. */
export const approvalOf = (row: RequestRow): Approval => ({
  status: row.status,
  maker: row.maker,
  excluded: row.excluded ?? [],
  steps: row.steps,
  step: Number(row.step),
  round: Number(row.round),
  escalated: Boolean(row.escalated),
  dueAt: row.dueAt ? new Date(row.dueAt).toISOString() : null,
  hash: row.hash,
  decisions: row.decisions ?? [],
})

/** A request of a society. @throws APPROVAL_UNKNOWN */
export async function readRequest(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<RequestRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<RequestRow>(operations, scope, slugs.approvalRequests, where)
    : null
  if (row) return row
  throw approvalErrors.APPROVAL_UNKNOWN(`There is no approval request ${id}.`, { request: id })
}

/** One request at a time changes in a society: two people who decide at once wait for each other. */
export async function lockRequests(transaction: Transaction, tenant: string): Promise<void> {
  await transaction.nextNumbers({ tenant }, 'approval-requests', 0)
}

export type StepOfRequest = {
  actor: Actor
  /** The audit log's name of it. */
  action: string
  reason?: string
  /** What else it writes. */
  set?: Row
}

const OPEN = new Set(['pending', 'approved', 'sent-back'])

/** Writes the next state of a request, what follows from it, and who did it. Call it with the lock held. */
export async function writeStep(
  transaction: Transaction,
  row: RequestRow,
  next: Approval,
  { actor, action, reason, set = {} }: StepOfRequest,
): Promise<RequestRow> {
  const { id, tenant } = row
  const openKey = OPEN.has(next.status) ? row.openKey : id
  const changed = { ...next, ...set, openKey }
  const expect = { status: row.status, round: row.round, step: row.step }
  const refused = await transaction.updateMany({ tenant }, slugs.approvalRequests, [
    { id, set: changed, expect },
  ])
  if (refused.length) throw approvalErrors.APPROVAL_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, reason },
      ...{ collection: slugs.approvalRequests, documentId: id },
      changes: [
        { field: 'status', before: row.status, after: next.status },
        { field: 'step', before: row.step, after: next.step },
        { field: 'hash', before: row.hash, after: next.hash },
      ].filter(({ before, after }) => before !== after),
    },
  ])
  const written = { ...row, ...changed } as RequestRow
  await queueFollowing(transaction, written)
  return written
}

/** What has to happen without anybody: the operation once it is approved, the clock of a step. */
export async function queueFollowing(transaction: Transaction, row: RequestRow): Promise<void> {
  const { id, tenant, status, round, step, escalated, dueAt } = row
  const order = { tenant, input: { request: id }, actor: systemActor('approvals') }
  if (status === 'approved')
    await ensureRun(transaction, { ...order, job: { name: EXECUTE_JOB }, key: `${id}:${round}` })
  if (status !== 'pending' || dueAt === null) return
  const key = `${id}:${round}:${step}:${escalated ? 'again' : 'first'}:${dueAt}`
  const runAfter = new Date(dueAt)
  await ensureRun(transaction, { ...order, job: { name: SWEEP_JOB }, key, runAfter })
}
