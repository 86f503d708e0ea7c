import { periodOf } from '../../domain/calendar'
import type { Operations } from '../../storage/types'
import { ledgerErrors } from '../errors'
import { ledgerSlugs } from '../slugs'
import type { LedgerDraft } from '../types'
import { chunks } from '../../storage/chunks'

/**
 * Call it with the journal lock held: closing takes the same lock.
 * @param closed of `closedPeriods`
 * @throws PERIOD_CLOSED when the draft is dated in a closed period
 */
export function assertOpenPeriod(
  { idempotencyKey, businessDate }: LedgerDraft,
  closed: Set<string>,
): void {
  const period = periodOf(businessDate)
  if (!closed.has(period)) return
  throw ledgerErrors.PERIOD_CLOSED(
    `Journal "${idempotencyKey}" is dated ${businessDate} and ${period} is closed.`,
    { idempotencyKey, businessDate, period },
  )
}

/** The closed ones of the periods that drafts are dated in. */
export async function closedPeriods(
  operations: Operations,
  tenant: string,
  drafts: Pick<LedgerDraft, 'businessDate'>[],
): Promise<Set<string>> {
  const periods = new Set(drafts.map(({ businessDate }) => periodOf(businessDate)))
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
