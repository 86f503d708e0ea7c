import { societyOf, todayIn } from '../../../collections/rules/society'
import {
  addDays,
  addMonths,
  firstDay,
  lastDay,
  periodOf,
  startOfDayIn,
  type Period,
} from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { auditReportErrors } from '../errors'

/** A month of a society by its own clock. */
export type Span = {
  tenant: string
  month: Period
  from: Date
  /** The first moment after it. */
  until: Date
}

/**
 * The month that a report is of.
 * @param month the last that is over when left out
 * @throws AUDIT_MONTH_OPEN for one that is not over yet
 */
export async function spanOf(
  operations: Operations,
  tenant: string,
  month?: Period,
): Promise<Span> {
  const society = await societyOf(operations, tenant)
  const now = periodOf(todayIn(society))
  const asked = month ?? addMonths(now, -1)
  if (asked >= now)
    throw auditReportErrors.AUDIT_MONTH_OPEN(`${asked} is not over yet.`, { month: asked })
  return {
    ...{ tenant, month: asked },
    from: startOfDayIn(society.timeZone, firstDay(asked)),
    until: startOfDayIn(society.timeZone, addDays(lastDay(asked), 1)),
  }
}
