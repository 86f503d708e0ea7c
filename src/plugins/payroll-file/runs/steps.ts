import { markVersionsUsed } from '../../../collections/product-versions/keep-used'
import { versionFor } from '../../../collections/product-versions/terms'
import { loadCatalogue } from '../../../collections/subscriptions/catalogue'
import type { Actor } from '../../../domain/actor'
import type { Storage, Transaction } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'
import { changeStatus } from './change-status'
import type { RunRow } from './types'

export type Step = { tenant: string; run: string; actor: Actor }

/** Approves a generated run. Nothing here asks for more approval: see `approval.ts`. */
export function approve(storage: Storage, { tenant, run, actor }: Step): Promise<RunRow> {
  return changeStatus(storage, {
    tenant,
    run,
    actor,
    from: ['generated'],
    to: 'approved',
    action: 'deductions.approve',
    set: { approver: actor.id, approverName: actor.name, approvedAt: new Date() },
    check: (found) => refuseMaker(found, actor),
  })
}

/** Marks an approved run as submitted to the authority. From then on it is final. */
export function submit(storage: Storage, { tenant, run, actor }: Step): Promise<RunRow> {
  return changeStatus(storage, {
    tenant,
    run,
    actor,
    from: ['approved'],
    to: 'submitted',
    action: 'deductions.submit',
    set: { submittedBy: actor.name, submittedAt: new Date() },
    check: ({ period }, transaction) => markTerms(transaction, { tenant, period }),
  })
}

/** From now on no terms can be published into a month that the payroll was asked for. */
async function markTerms(
  transaction: Transaction,
  { tenant, period }: { tenant: string; period: string },
): Promise<void> {
  // The lock of whoever publishes terms.
  await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
  const products = await loadCatalogue(transaction, tenant)
  const versions = [...products.values()].flatMap((product) => {
    const version = versionFor(product.versions, period)
    return version ? [version.id] : []
  })
  await markVersionsUsed(transaction, { tenant, versions, period })
}

/**
 * Cancels a run that was not submitted, so that it can be generated again.
 * @throws RUN_SUBMITTED, or RUN_IS_BASELINE when a later month was worked out against it
 */
export function cancel(
  storage: Storage,
  { tenant, run, actor, reason }: Step & { reason: string },
): Promise<RunRow> {
  return changeStatus(storage, {
    tenant,
    run,
    actor,
    from: ['generated', 'approved', 'submitted'],
    to: 'cancelled',
    action: 'deductions.cancel',
    reason,
    set: { cancelledBy: actor.name, cancelledAt: new Date(), cancelReason: reason },
    check: async (found, transaction) => {
      refuseSubmitted(found)
      await refuseBaseline(found, transaction)
    },
  })
}

/** @throws MAKER_IS_CHECKER when the person who generated a run approves it */
export function refuseMaker(run: RunRow, actor: Actor): void {
  if (run.maker !== actor.id) return
  throw payrollErrors.MAKER_IS_CHECKER(`${actor.name} generated this run and cannot approve it.`, {
    run: run.id,
  })
}

function refuseSubmitted(run: RunRow): void {
  if (run.status !== 'submitted') return
  throw payrollErrors.RUN_SUBMITTED(`The run of ${run.period} was submitted and stays as it is.`, {
    run: run.id,
  })
}

async function refuseBaseline(run: RunRow, transaction: Transaction): Promise<void> {
  const [later] = await transaction.sum({ tenant: run.tenant }, payrollSlugs.deductionRuns, {
    where: { baselineRun: { equals: run.id }, status: { not_equals: 'cancelled' } },
    groupBy: ['period'],
    fields: [],
  })
  if (!later) return
  throw payrollErrors.RUN_IS_BASELINE(
    `The run of ${String(later.period)} was compared with this run of ${run.period}.`,
    { run: run.id, period: later.period },
  )
}
