import { businessDateIn, parseWorkingPeriod } from '../../../domain/calendar'
import type { Actor } from '../../../domain/actor'
import { isMotsheloError } from '../../../domain/errors'
import { parseFormatDefinition, type FormatContext } from '../../../domain/formats'
import type { JobPlatform, Progress } from '../../../jobs'
import type { Storage } from '../../../storage/types'
import { billFees } from '../../membership-fees/billing/bill'
import { readStoredFile } from '../../../tenants/files'
import type { RunMode } from '../collections/deduction-runs'
import { payrollErrors } from '../errors'
import { deliverFiles, prepareFolder } from '../files/deliver'
import { effectiveVersion } from '../formats/effective'
import type { RunRow } from '../runs/types'
import { payrollSlugs } from '../slugs'
import { currentRun, findBaseline, loadBaseline } from './baseline'
import { planRun, writeFiles, type Plan, type WrittenFiles } from './build'
import { refuseOutOfOrder } from './order'
import { resultOf, type DeductionResult } from './result'
import { findAuthority, loadCodes, loadProducts, loadTenant, type AuthorityRow } from './setting'
import { storeRun, type NewRun } from './store-run'

export type GenerateDeductions = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  /** `YYYY-MM` */
  period: string
  actor: Actor
  /** Default: what the authority takes. */
  mode?: RunMode
  /** A folder into which the file is written as well. */
  out?: string
  onProgress?: Progress
  signal?: AbortSignal
}

/**
 * Makes the deduction file of a month, without asking whether that is approved: see `generateDeductions`.
 * Subscriptions become lines, lines are compared with the run
 * before, the file is written by the authority's format and kept. Asked again while nothing changed,
 * it answers with the run that is there.
 * @throws PERIOD_INVALID, AUTHORITY_UNKNOWN, AUTHORITY_SUSPENDED, FORMAT_MISSING; FORMAT_VALUE_* for
 * a line that the format cannot hold; FOLDER_UNUSABLE; RUN_CHANGED or RUN_SUBMITTED when the month has another
 * run, RUN_OUT_OF_ORDER when a later one was submitted
 */
export async function generateApproved(
  { storage }: Pick<JobPlatform, 'storage'>,
  { out, ...options }: GenerateDeductions,
): Promise<DeductionResult> {
  parseWorkingPeriod(options.period)
  if (out !== undefined) await prepareFolder(out)
  const run = await runFor(storage, options)
  if (out !== undefined) {
    const { tenant } = options
    await deliverFiles(out, run.files, (id) => readStoredFile(storage, { tenant, id }))
  }
  return resultOf(run)
}

type RunOptions = Omit<GenerateDeductions, 'out'>

/** Who lost a race looks again, once: the run that somebody else made is the answer when it is the same. */
async function runFor(storage: Storage, options: RunOptions): Promise<RunRow> {
  try {
    return await findOrMake(storage, options)
  } catch (error) {
    if (!isMotsheloError(error) || error.code !== 'RUN_IN_PROGRESS') throw error
    return findOrMake(storage, options)
  }
}

async function findOrMake(storage: Storage, options: RunOptions): Promise<RunRow> {
  const { tenant, actor, onProgress = () => undefined, signal } = options
  const period = parseWorkingPeriod(options.period)
  const authority = await findAuthority(storage, { tenant, authority: options.authority })
  refuseSuspended(authority)
  const place = { tenant, authority: authority.id, period }
  const mode = options.mode ?? authority.fileMode
  const version = await effectiveVersion(storage, { ...place, purpose: 'deduction' })
  const existing = await currentRun(storage, place)
  if (!existing) await refuseOutOfOrder(storage, place)
  await billFees(storage, { tenant, to: period, actor, signal })
  const baseline = await findBaseline(storage, place)
  const context = await contextOf(storage, { place, authority, mode, existing })
  const plan = await planRun(storage, {
    tenant,
    definition: parseFormatDefinition(version.definition),
    context,
    setting: {
      period,
      mode,
      authority,
      codes: await loadCodes(storage, place),
      products: await loadProducts(storage, tenant, period),
    },
    baseline: await loadBaseline(storage, tenant, baseline),
    existing: existing?.id ?? null,
    onProgress,
    signal,
  })
  if (existing) return unchanged(existing, { ...plan, ...(await writeFiles(plan)) })
  const run: NewRun = {
    id: storage.newId(),
    tenant,
    payrollAuthority: authority.id,
    period,
    sequence: Number(context.run.sequence),
    mode,
    formatVersion: version.id,
    baselineRun: baseline?.id ?? null,
    context,
  }
  const stored = await storeOnce(storage, { run, plan, actor, onProgress, signal })
  await storage.refreshStatistics([payrollSlugs.deductionLines])
  return stored
}

function refuseSuspended({ code, status }: AuthorityRow): void {
  if (status === 'active') return
  throw payrollErrors.AUTHORITY_SUSPENDED(`Payroll authority ${code} is suspended.`, {
    field: 'authority',
  })
}

type ContextOptions = {
  place: { tenant: string; authority: string; period: string }
  authority: AuthorityRow
  mode: RunMode
  existing: RunRow | null
}

/** What the file says of itself. A run that is there keeps its number and its date. */
async function contextOf(
  storage: Storage,
  { place: { tenant, period }, authority, mode, existing }: ContextOptions,
): Promise<FormatContext> {
  const { slug, name, currency, timeZone } = await loadTenant(storage, tenant)
  const date = existing?.context.run.date ?? businessDateIn(timeZone, new Date())
  const sequence = existing?.sequence ?? (await nextSequence(storage, tenant, authority.id, period))
  return {
    run: { period, date, sequence, currency, mode: mode.toUpperCase() },
    authority: { code: authority.code, name: authority.name },
    society: { code: slug, name },
  }
}

async function nextSequence(
  storage: Storage,
  tenant: string,
  authority: string,
  period: string,
): Promise<number> {
  const [earlier] = await storage.sum({ tenant }, payrollSlugs.deductionRuns, {
    where: { payrollAuthority: { equals: authority }, period: { equals: period } },
    fields: [],
  })
  return (earlier?.count ?? 0) + 1
}

/** The run of the month, when generating it again would give the same. */
function unchanged(run: RunRow, { sha256, contentSha256 }: Plan & WrittenFiles): RunRow {
  if (run.sha256 === sha256 && run.contentSha256 === contentSha256) return run
  const details = { run: run.id, kept: run.sha256, now: sha256 }
  if (run.status === 'submitted') {
    throw payrollErrors.RUN_SUBMITTED(
      `The run of ${run.period} was submitted, and the data or the format changed since.`,
      details,
    )
  }
  throw payrollErrors.RUN_CHANGED(
    `The data or the format changed since the run of ${run.period} was generated.`,
    details,
  )
}

type StoreOnce = {
  run: NewRun
  plan: Plan
  actor: Actor
  onProgress: Progress
  signal?: AbortSignal
}

async function storeOnce(storage: Storage, { signal, ...options }: StoreOnce): Promise<RunRow> {
  try {
    signal?.throwIfAborted()
    return await storage.transaction((transaction) => storeRun(transaction, options))
  } catch (error) {
    if (!isMotsheloError(error) || error.code !== 'DUPLICATE') throw error
    throw payrollErrors.RUN_IN_PROGRESS(
      `The run of ${options.run.period} was made by somebody else meanwhile.`,
      { period: options.run.period },
    )
  }
}
