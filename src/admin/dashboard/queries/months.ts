import type { PayloadRequest } from 'payload'
import { payrollSlugs } from '../../../plugins/payroll-file/slugs'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { storageOf } from '../../../storage'
import { lastMonths } from '../months'

/** Thebe: what came in is allocated or in suspense once it is reconciled, and neither before. */
export type MonthFigures = {
  period: string
  expected: number
  allocated: number
  suspense: number
  notReconciled: number
}

/** What is being reversed still is on the books. */
const reconciledStatuses = ['reconciled', 'posting', 'posted', 'reversing']

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
  const [asked, open, reconciled] = await Promise.all([
    storage.sum({ tenant }, payrollSlugs.deductionRuns, {
      where: { period: periods, status: { not_equals: 'cancelled' } },
      groupBy: ['period'],
      fields: ['amount'],
    }),
    storage.sum({ tenant }, reconciliationSlugs.remittances, {
      where: { period: periods, status: { equals: 'imported' } },
      groupBy: ['period'],
      fields: ['amount'],
    }),
    storage.sum({ tenant }, reconciliationSlugs.remittances, {
      where: { period: periods, status: { in: reconciledStatuses } },
      groupBy: ['period'],
      fields: ['allocated', 'suspense', 'arrears'],
    }),
  ])
  return months.map((period) => {
    const of = (rows: Record<string, unknown>[]) => rows.find((row) => row.period === period)
    const settled = of(reconciled)
    const allocated = amountOf(settled, 'allocated')
    return {
      period,
      expected: settled ? allocated + amountOf(settled, 'arrears') : amountOf(of(asked), 'amount'),
      allocated,
      suspense: amountOf(settled, 'suspense'),
      notReconciled: amountOf(of(open), 'amount'),
    }
  })
}
