import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { systemActor } from '../../domain/actor'
import { approversMissing, escalate, passDeadline, type Approver } from '../../domain/approvals'
import type { JobDefinition, JobPlatform } from '../../jobs/types'
import { allRows, firstRow } from '../../storage/reading'
import type { Row, Transaction } from '../../storage/types'
import { ableTo, approversIn } from './people'
import { approvalOf, lockRequests, SWEEP_JOB, writeStep, type RequestRow } from './requests'

type Swept = { escalated: number; expired: number }

const platformActor = systemActor('approvals')

/**
 * Looks after what waits in a society: steps that ran out, and steps that nobody is left to decide. Runs
 * each morning, and at the hour at which a step runs out.
 */
export const sweepJob: JobDefinition<unknown, Swept> = {
  name: SWEEP_JOB,
  run: ({ payload, storage, tenant }) => sweepApprovals({ payload, storage }, tenant),
}

/** Escalates and expires what is due now. @param now the clock's time */
export async function sweepApprovals(
  { payload, storage }: JobPlatform,
  tenant: string,
  now = new Date(),
): Promise<Swept> {
  const people = await approversIn(payload, tenant)
  return storage.transaction((transaction) => sweep(transaction, { tenant, people, now }))
}

/** The same after somebody's roles have changed, in the transaction of that change. */
export async function reassignApprovals(
  req: PayloadRequest,
  transaction: Transaction,
  tenant: string,
): Promise<Swept> {
  const people = await approversIn(req.payload, tenant, req)
  return sweep(transaction, { tenant, people, now: new Date() })
}

type Sweep = { tenant: string; people: Approver[]; now: Date }

async function sweep(transaction: Transaction, { tenant, people, now }: Sweep): Promise<Swept> {
  const swept: Swept = { escalated: 0, expired: 0 }
  const waiting = { where: { status: { equals: 'pending' } } }
  if (!(await firstRow(transaction, { tenant }, slugs.approvalRequests, waiting.where)))
    return swept
  await lockRequests(transaction, tenant)
  const scope = { tenant }
  const rows = await allRows<RequestRow>(transaction, scope, slugs.approvalRequests, waiting)
  const administrators = await administratorRoles(transaction)
  for (const row of rows) {
    const before = approvalOf(row)
    const late = passDeadline(before, now)
    const isStuck = ableTo(late, people) < approversMissing(late)
    const next = isStuck ? escalate(late, administrators, now) : late
    if (next === before) continue
    const action = next.status === 'expired' ? 'approval.expire' : 'approval.escalate'
    swept[next.status === 'expired' ? 'expired' : 'escalated'] += 1
    await writeStep(transaction, row, next, { actor: platformActor, action })
  }
  return swept
}

/** The role that every society has for who looks after it. */
async function administratorRoles(transaction: Transaction): Promise<string[]> {
  const where = { key: { equals: 'society-admin' } }
  const role = await firstRow<Row & { id: string }>(
    transaction,
    { platform: true },
    slugs.roles,
    where,
  )
  return role ? [role.id] : []
}
