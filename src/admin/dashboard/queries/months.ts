import type { PayloadRequest } from 'payload'
import { payrollSlugs } from '../../../plugins/payroll-file/slugs'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { storageOf } from '../../../storage'
import { lastMonths } from '../months'

export type MonthFigures = { period: string; expected: number; collected: number }

const amountOf = (row: Record<string, unknown> | undefined, field: string) =>
  Number(row?.[field] ?? 0)

/**
 * What was expected and what came in, for the months up to `last`. A reconciled month knows what was
 * expected (allocated and arrears); one that is still open is expected to bring what its file asks.
 */
export async function collectedByMonth(
  req: PayloadRequest,
  tenant: string,
  last: string,
): Promise<MonthFigures[]> {
  const months = lastMonths(last)
  const storage = storageOf(req.payload)
  const periods = { in: months }
  const [asked, came, reconciled] = await Promise.all([
    storage.sum({ tenant }, payrollSlugs.deductionRuns, {
      where: { period: periods, status: { not_equals: 'cancelled' } },
      groupBy: ['period'],
      fields: ['amount'],
    }),
    storage.sum({ tenant }, reconciliationSlugs.remittances, {
      where: { period: periods, status: { not_in: ['reversed', 'cancelled'] } },
      groupBy: ['period'],
      fields: ['amount'],
    }),
    storage.sum({ tenant }, reconciliationSlugs.remittances, {
      where: { period: periods, status: { in: ['reconciled', 'posting', 'posted'] } },
      groupBy: ['period'],
      fields: ['allocated', 'arrears'],
    }),
  ])
  return months.map((period) => {
    const of = (rows: Record<string, unknown>[]) => rows.find((row) => row.period === period)
    const settled = of(reconciled)
    const expected = settled
      ? amountOf(settled, 'allocated') + amountOf(settled, 'arrears')
      : amountOf(of(asked), 'amount')
    return { period, expected, collected: amountOf(of(came), 'amount') }
  })
}
