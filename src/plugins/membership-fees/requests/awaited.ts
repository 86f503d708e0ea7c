import type { Period } from '../../../domain/calendar'
import { isAwaited } from '../../../domain/fees'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { payrollSlugs } from '../../payroll-file/slugs'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import { feeSlugs } from '../slugs'

type RequestRow = Row & { fee: string; run: string }
type RunRow = Row & { id: string; payrollAuthority: string; period: Period; status: string }

/** Says which of some bills other runs have asked for and still wait for. */
export type Awaiting = (fees: string[]) => Promise<Set<string>>

/**
 * Reads once which runs still wait for their money.
 * @param ownRun the run that asks; null for one that is not there yet
 */
export async function awaitingBesides(
  operations: Operations,
  tenant: string,
  ownRun: string | null,
): Promise<Awaiting> {
  const runs = await waitingRuns(operations, tenant)
  if (ownRun) runs.delete(ownRun)
  return async (fees) => {
    if (!runs.size || !fees.length) return new Set()
    const rows = await allRows<RequestRow>(operations, { tenant }, feeSlugs.requests, {
      where: { fee: { in: fees }, run: { in: [...runs] } },
      select: ['fee'],
    })
    return new Set(rows.map(({ fee }) => fee))
  }
}

/** A society has a dozen runs a year for each authority. */
async function waitingRuns(operations: Operations, tenant: string): Promise<Set<string>> {
  const answered = await answeredUntil(operations, tenant)
  const runs = await allRows<RunRow>(operations, { tenant }, payrollSlugs.deductionRuns, {
    select: ['payrollAuthority', 'period', 'status'],
  })
  const waiting = runs.filter(({ payrollAuthority: authority, period, status }) =>
    isAwaited(
      { authority, period, isCancelled: status === 'cancelled' },
      answered.get(authority) ?? null,
    ),
  )
  return new Set(waiting.map(({ id }) => id))
}

/** The last month of each authority of which a remittance is posted. */
async function answeredUntil(operations: Operations, tenant: string): Promise<Map<string, Period>> {
  const groups = await operations.sum({ tenant }, reconciliationSlugs.remittances, {
    where: { status: { equals: 'posted' } },
    groupBy: ['payrollAuthority', 'period'],
    fields: [],
  })
  const until = new Map<string, Period>()
  for (const { payrollAuthority, period } of groups) {
    const known = until.get(String(payrollAuthority))
    if (!known || known < String(period)) until.set(String(payrollAuthority), String(period))
  }
  return until
}
