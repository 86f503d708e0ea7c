import type { Actor } from '../domain/actor'
import { parsePeriod } from '../domain/calendar'
import type { Row, Transaction } from '../storage/types'
import { ledgerErrors } from './errors'
import { lockJournals } from './posting/lock'
import { ledgerSlugs } from './slugs'

export type PeriodChange = {
  tenant: string
  actor: Actor
  /** The month, `YYYY-MM`. */
  period: string
  reason: string
}

export type PeriodStatus = { id: string; before: 'open' | 'closed'; changed: boolean }

/**
 * Closes a month: nothing can be posted or reversed with a date in it. Waits for postings that are
 * under way. Closing a closed month changes nothing.
 * @throws PERIOD_INVALID, REASON_REQUIRED
 */
export async function closePeriod(
  transaction: Transaction,
  change: PeriodChange,
): Promise<PeriodStatus> {
  const known = await lockedPeriod(transaction, change)
  if (known?.status === 'closed')
    return { id: known.id as string, before: 'closed', changed: false }
  const { tenant, actor, period, reason } = change
  const closing = {
    status: 'closed',
    closedAt: new Date().toISOString(),
    closedBy: actor.id,
    reason: reason.trim(),
  }
  if (known) {
    const id = known.id as string
    await transaction.updateMany({ tenant }, ledgerSlugs.accountingPeriods, [{ id, set: closing }])
    return { id, before: 'open', changed: true }
  }
  const rows = [{ period, ...closing }]
  const [id] = await transaction.insertMany({ tenant }, ledgerSlugs.accountingPeriods, rows)
  return { id: id as string, before: 'open', changed: true }
}

/**
 * Opens a closed month again.
 * @throws PERIOD_INVALID, REASON_REQUIRED, PERIOD_NOT_CLOSED
 */
export async function reopenPeriod(
  transaction: Transaction,
  change: PeriodChange,
): Promise<PeriodStatus> {
  const { tenant, period, reason } = change
  const known = await lockedPeriod(transaction, change)
  if (known?.status !== 'closed') {
    throw ledgerErrors.PERIOD_NOT_CLOSED(`The period ${period} is not closed.`, { period })
  }
  const id = known.id as string
  const set = { status: 'open', closedAt: null, closedBy: null, reason: reason.trim() }
  await transaction.updateMany({ tenant }, ledgerSlugs.accountingPeriods, [{ id, set }])
  return { id, before: 'closed', changed: true }
}

async function lockedPeriod(
  transaction: Transaction,
  { tenant, period, reason }: PeriodChange,
): Promise<Row | undefined> {
  parsePeriod(period)
  if (!reason?.trim()) {
    throw ledgerErrors.REASON_REQUIRED('Closing or reopening a period needs a reason.')
  }
  await lockJournals(transaction, tenant)
  const where = { period: { equals: period } }
  for await (const [row] of transaction.stream({ tenant }, ledgerSlugs.accountingPeriods, {
    where,
  })) {
    return row
  }
  return undefined
}
