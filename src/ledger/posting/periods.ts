import { periodOf } from '../../domain/calendar'
import type { Operations } from '../../storage/types'
import { ledgerErrors } from '../errors'
import { ledgerSlugs } from '../slugs'
import type { LedgerDraft } from '../types'
import { chunks } from './chunks'

/**
 * Call it with the journal lock held: closing takes the same lock.
 * @throws PERIOD_CLOSED when a draft is dated in a closed period
 */
export async function assertOpenPeriods(
  operations: Operations,
  tenant: string,
  drafts: LedgerDraft[],
): Promise<void> {
  const closed = await closedPeriods(
    operations,
    tenant,
    new Set(drafts.map(({ businessDate }) => periodOf(businessDate))),
  )
  const refused = drafts.find(({ businessDate }) => closed.has(periodOf(businessDate)))
  if (!refused) return
  const { idempotencyKey, businessDate } = refused
  throw ledgerErrors.PERIOD_CLOSED(
    `Journal "${idempotencyKey}" is dated ${businessDate} and ${periodOf(businessDate)} is closed.`,
    { idempotencyKey, businessDate, period: periodOf(businessDate) },
  )
}

async function closedPeriods(
  operations: Operations,
  tenant: string,
  periods: Iterable<string>,
): Promise<Set<string>> {
  const closed = new Set<string>()
  for (const chunk of chunks(periods)) {
    const where = { period: { in: chunk }, status: { equals: 'closed' } }
    const options = { where, select: ['period'] }
    for await (const page of operations.stream(
      { tenant },
      ledgerSlugs.accountingPeriods,
      options,
    )) {
      for (const row of page) closed.add(row.period as string)
    }
  }
  return closed
}
