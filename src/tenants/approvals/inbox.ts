import { slugs } from '../../collections/slugs'
import {
  approversMissing,
  mayDecide,
  type ApprovalStatus,
  type Approver,
} from '../../domain/approvals'
import { allRows } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { approvalOf, type RequestRow } from './requests'

/** A request as a list shows it. */
export type InboxEntry = Pick<RequestRow, 'id' | 'operation' | 'title' | 'amount' | 'makerName'> & {
  status: ApprovalStatus
  /** The present step, from 1, of how many. */
  step: number
  steps: number
  /** How many more people the present step needs. */
  missing: number
  dueAt: string | null
  /** Handed to more people, because its time ran out or nobody was left to decide it. */
  escalated: boolean
}

/** Oldest first: what waits for this person, and what this person asked for that is still open. */
export type Inbox = { waiting: InboxEntry[]; mine: InboxEntry[] }

const OPEN: ApprovalStatus[] = ['pending', 'sent-back', 'approved']

/** What a person has to look at in a society. */
export async function inboxOf(
  operations: Operations,
  tenant: string,
  person: Approver,
): Promise<Inbox> {
  const rows = await allRows<RequestRow>(operations, { tenant }, slugs.approvalRequests, {
    where: { status: { in: OPEN } },
    orderBy: ['createdAt'],
  })
  return {
    waiting: rows.filter((row) => mayDecide(approvalOf(row), person)).map(entryOf),
    mine: rows.filter(({ maker }) => maker === person.id).map(entryOf),
  }
}

function entryOf(row: RequestRow): InboxEntry {
  const { id, operation, title, makerName, status } = row
  const { step, steps, dueAt, escalated } = approvalOf(row)
  const amount = row.amount === null ? null : Number(row.amount)
  const place = { step: step + 1, steps: steps.length, missing: approversMissing(approvalOf(row)) }
  return { id, operation, title, amount, makerName, status, ...place, dueAt, escalated }
}
