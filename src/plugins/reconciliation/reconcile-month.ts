import type { Actor } from '../../domain/actor'
import { parsePeriod } from '../../domain/calendar'
import { wholeSummary, type ReconciliationSummary } from '../../domain/matching'
import { runJob, type JobPlatform, type Progress } from '../../jobs'
import { firstRow } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { payrollSlugs, type RunRow } from '../payroll-file'
import { findAuthority, loadTenant } from '../payroll-file/generate/setting'
import { reconciliationErrors } from './errors'
import { postJob } from './jobs'
import { reconcile } from './reconcile'
import { findRemittance, remittancesOf } from './remittances/find'

export type ReconcileMonth = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
  post?: boolean
  actor: Actor
  onProgress?: Progress
}

export type ReconciledMonth = ReconciliationSummary & {
  period: string
  currency: string
  unit: 'thebe'
  /** Control totals of the deduction run that the remittance answers. */
  deductionFile: Pick<RunRow, 'lines' | 'amount' | 'hashTotal'> | null
  posted: boolean
  remittanceId: string
}

/**
 * Reconciles the month's remittance, the latest when there are several, and posts it when asked. Asked
 * again, it answers with the same figures and posts nothing more.
 * @throws AUTHORITY_UNKNOWN, REMITTANCE_MISSING, RUN_MISSING, TIE_OUT_FAILED
 */
export async function reconcileMonth(
  platform: JobPlatform,
  request: ReconcileMonth,
): Promise<ReconciledMonth> {
  const { tenant, actor, post = false, onProgress } = request
  const { storage } = platform
  const period = parsePeriod(request.period)
  const authority = await findAuthority(storage, request)
  const remittances = await remittancesOf(storage, { tenant, authority: authority.id, period })
  const remittance = remittances.find(({ status }) => status !== 'posted') ?? remittances.at(-1)
  if (!remittance) {
    throw reconciliationErrors.REMITTANCE_MISSING(
      `No remittance of ${authority.code} for ${period} was imported.`,
      { period },
    )
  }
  const { id } = remittance
  const summary = post
    ? await runJob(platform, {
        tenant,
        job: postJob,
        key: id,
        input: { remittance: id },
        actor,
        onProgress,
      })
    : await reconcile(platform, { tenant, remittance: id, actor, onProgress })
  const { currency } = await loadTenant(storage, tenant)
  const posted = post || remittance.status === 'posted'
  const deductionFile = await deductionFileOf(storage, tenant, id)
  return {
    ...{ period, currency, unit: 'thebe', deductionFile },
    ...wholeSummary(summary),
    ...{ posted, remittanceId: id },
  }
}

async function deductionFileOf(
  operations: Operations,
  tenant: string,
  remittance: string,
): Promise<ReconciledMonth['deductionFile']> {
  const { run } = await findRemittance(operations, { tenant, remittance })
  const row = await firstRow<RunRow>(operations, { tenant }, payrollSlugs.deductionRuns, {
    id: { equals: run },
  })
  return row && { lines: row.lines, amount: row.amount, hashTotal: row.hashTotal }
}
