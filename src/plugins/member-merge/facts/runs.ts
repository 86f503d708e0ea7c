import { addMonths, periodOf, type Period } from '../../../domain/calendar'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { allRows } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { payrollSlugs, type RunRow } from '../../payroll-file'

/** The runs, not cancelled, that asked the payroll for a deduction of one of some members. */
export async function runsWith(
  operations: Operations,
  tenant: string,
  members: string[],
): Promise<RunRow[]> {
  const groups = await operations.sum({ tenant }, payrollSlugs.deductionLines, {
    where: { member: { in: members }, amount: { greater_than: 0 } },
    groupBy: ['run'],
    fields: [],
  })
  return allRows<RunRow>(operations, { tenant }, payrollSlugs.deductionRuns, {
    where: {
      id: { in: groups.map(({ run }) => String(run)) },
      status: { not_equals: 'cancelled' },
    },
    select: ['period', 'status', 'payrollAuthority'],
  })
}

/** The first month that no payroll file asked of these members; without any file the society's month. */
export async function nextMonth(
  operations: Operations,
  tenant: string,
  members: string[],
): Promise<Period> {
  const periods = (await runsWith(operations, tenant, members)).map(({ period }) => period).sort()
  const last = periods.at(-1)
  return last ? addMonths(last, 1) : periodOf(todayIn(await societyOf(operations, tenant)))
}
