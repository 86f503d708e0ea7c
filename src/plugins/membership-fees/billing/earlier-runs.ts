import type { Period } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { payrollSlugs } from '../../payroll-file/slugs'

/** Tells whether a run from before there were bills asked an authority's members for what was due in a month. */
export type EarlierRuns = (authority: string | null, period: Period) => boolean

/** Before there were bills a run asked for what was due in its own month: that is not billed again. */
export async function earlierRuns(operations: Operations, tenant: string): Promise<EarlierRuns> {
  const groups = await operations.sum({ tenant }, payrollSlugs.deductionRuns, {
    where: { asksBills: { not_equals: true }, status: { not_equals: 'cancelled' } },
    groupBy: ['payrollAuthority', 'period'],
    fields: [],
  })
  const months = new Set(
    groups.map(({ payrollAuthority, period }) => `${String(payrollAuthority)}:${String(period)}`),
  )
  return (authority, period) => authority !== null && months.has(`${authority}:${period}`)
}
