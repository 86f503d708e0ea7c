import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Storage, Transaction } from '../../../storage/types'
import type { RunStatus } from '../collections/deduction-runs'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'
import { findRun } from './find-run'
import type { RunRow } from './types'

export type StatusChange = {
  tenant: string
  run: string
  actor: Actor
  /** The states from which this step leads on. */
  from: readonly RunStatus[]
  to: RunStatus
  /** The audit log's name of the step. */
  action: string
  reason?: string
  /** What else the step writes into the run. */
  set: Row
  /** Checks beyond the state; throws to refuse. */
  check?: (run: RunRow, transaction: Transaction) => void | Promise<void>
}

/**
 * Leads a run from one state to the next, once: of two people who click, one is refused.
 * @throws RUN_UNKNOWN, RUN_STATUS when it is in another state, and what `check` throws
 */
export async function changeStatus(storage: Storage, change: StatusChange): Promise<RunRow> {
  const { tenant, actor, from, to, action, reason, set, check } = change
  return storage.transaction(async (transaction) => {
    const run = await findRun(transaction, { tenant, run: change.run })
    assertStatus(run, from)
    const refused = await transaction.updateMany({ tenant }, payrollSlugs.deductionRuns, [
      { id: run.id, set: { ...set, status: to }, expect: { status: run.status } },
    ])
    if (refused.length > 0) throw wrongStatus(run, from)
    // After the update, which holds the row: what others commit meanwhile is seen.
    await check?.(run, transaction)
    recordAudit(transaction, [
      {
        tenant,
        actor,
        action,
        collection: payrollSlugs.deductionRuns,
        documentId: run.id,
        changes: [{ field: 'status', before: run.status, after: to }],
        ...(reason === undefined ? {} : { reason }),
      },
    ])
    return { ...run, ...set, status: to } as RunRow
  })
}

/** @throws RUN_STATUS when a run is in none of these states */
export function assertStatus(run: RunRow, from: readonly RunStatus[]): void {
  if (!from.includes(run.status)) throw wrongStatus(run, from)
}

function wrongStatus(run: RunRow, from: readonly RunStatus[]) {
  return payrollErrors.RUN_STATUS(
    `The run of ${run.period} is ${run.status}; this needs a run that is ${from.join(' or ')}.`,
    { run: run.id, status: run.status },
  )
}
