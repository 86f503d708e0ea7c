import type { Actor } from '../../../domain/actor'
import { parsePeriod } from '../../../domain/calendar'
import type { Storage } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { expectedRun } from './expected'
import { cancelRun } from './approval'
import type { RunRow } from './types'

export type CancelDeductions = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
  reason: string
  actor: Actor
}

/**
 * Cancels the run of an authority's month.
 * @throws AUTHORITY_UNKNOWN, RUN_UNKNOWN when the month has none, and what `cancelRun` throws
 */
export async function cancelDeductions(
  { storage }: { storage: Storage },
  { tenant, authority, actor, reason, ...request }: CancelDeductions,
): Promise<RunRow> {
  const period = parsePeriod(request.period)
  const run = await expectedRun(storage, { tenant, authority, period })
  if (run) return cancelRun(storage, { tenant, run: run.id, actor, reason })
  throw payrollErrors.RUN_UNKNOWN(`${authority} has no deduction run of ${period}.`, { period })
}
