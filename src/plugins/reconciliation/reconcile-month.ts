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
import { namedRemittance, onlyRemittance, UNPOSTED } from './remittances/choose'
import { findRemittance, remittancesOf } from './remittances/find'
import type { RemittanceRow } from './remittances/types'

export type ReconcileMonth = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
  post?: boolean
  /** Number in the month, or id; needed when several of the month are not posted. */
  remittance?: string
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
 * Reconciles the month's remittance, the one that is not posted where there are others, and posts it when
 * asked. Asked again, it answers with the same figures and posts nothing more.
 * @throws AUTHORITY_UNKNOWN, REMITTANCE_MISSING, REMITTANCE_SEVERAL, REMITTANCE_UNKNOWN, RUN_MISSING, TIE_OUT_FAILED
 */
export async function reconcileMonth(
  platform: JobPlatform,
  request: ReconcileMonth,
): Promise<ReconciledMonth> {
  const { tenant, actor, post = false, onProgress } = request
  const { storage } = platform
  const period = parsePeriod(request.period)
  const remittance = await chosen(storage, { ...request, period })
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

async function chosen(operations: Operations, request: ReconcileMonth): Promise<RemittanceRow> {
  const { tenant, period, remittance: name } = request
  const { id: authority, code } = await findAuthority(operations, request)
  const month = { tenant, authority, period }
  if (name) return namedRemittance(operations, month, name)
  const open = await onlyRemittance(operations, month, UNPOSTED)
  const remittance = open ?? (await remittancesOf(operations, month)).at(-1)
  if (remittance) return remittance
  throw reconciliationErrors.REMITTANCE_MISSING(
    `No remittance of ${code} for ${period} was imported.`,
    { period },
  )
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
