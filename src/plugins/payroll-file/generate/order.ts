import type { Operations } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'

type Place = { tenant: string; authority: string; period: string }

/**
 * Refuses a new run for a month before one that the payroll office has: it acts on the last file it
 * got, and what this one said of an earlier month would undo it.
 * @throws RUN_OUT_OF_ORDER naming the last month that was submitted
 */
export async function refuseOutOfOrder(
  operations: Operations,
  { tenant, authority, period }: Place,
): Promise<void> {
  const submitted = await operations.sum({ tenant }, payrollSlugs.deductionRuns, {
    where: {
      payrollAuthority: { equals: authority },
      status: { equals: 'submitted' },
      period: { greater_than: period },
    },
    groupBy: ['period'],
    fields: [],
  })
  const last = submitted.at(-1)?.period
  if (last === undefined) return
  throw payrollErrors.RUN_OUT_OF_ORDER(
    `The deductions of ${String(last)} were submitted; ${period} is before it.`,
    { field: 'period', period, submitted: String(last) },
  )
}
