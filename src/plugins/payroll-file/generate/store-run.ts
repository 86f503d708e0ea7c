import type { Actor } from '../../../domain/actor'
import { sumAmounts } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { Progress } from '../../../jobs'
import { chunks } from '../../../storage/chunks'
import type { Row, Transaction } from '../../../storage/types'
import { together, writeAhead } from '../../../storage/writing'
import { keepRequests } from '../../membership-fees/requests/keep'
import { storeFile } from '../../../tenants/files'
import { deductionActions, type DeductionAction } from '../collections/deduction-runs'
import { payrollErrors } from '../errors'
import { writeSnapshot } from '../files/snapshot'
import { mapped, type RenderedDeductionFile } from '../files/render'
import { freezeVersion } from '../formats/effective'
import { findRun } from '../runs/find-run'
import type { RunFile, RunRow } from '../runs/types'
import { payrollSlugs } from '../slugs'
import { writeFiles, type Plan, type WrittenFiles } from './build'
import type { PlannedLine } from './planner'

/** Small, so that what a chunk needs is gone before the next collector run looks at it. */
const LINES_AN_INSERT = 1000

export type NewRun = Pick<
  RunRow,
  | 'id'
  | 'tenant'
  | 'payrollAuthority'
  | 'period'
  | 'sequence'
  | 'mode'
  | 'formatVersion'
  | 'baselineRun'
  | 'context'
>

type StoreRun = { run: NewRun; plan: Plan; actor: Actor; onProgress: Progress }

/**
 * Stores a run, its files and its lines: all of it or, when the process dies, nothing. The database takes
 * the lines in while the file is written.
 * @throws DUPLICATE when another process made the month's run at the same moment; FORMAT_VALUE_* and
 * FORMAT_CHARACTER_* for a line that the format cannot hold
 */
export async function storeRun(
  transaction: Transaction,
  { run, plan, actor, onProgress }: StoreRun,
): Promise<RunRow> {
  await holdBaseline(transaction, run)
  await freezeVersion(transaction, { tenant: run.tenant, version: run.formatVersion })
  const [row] = await together(
    storeHead(transaction, { run, plan, actor }),
    insertLines(transaction, run, plan.lines, onProgress),
  )
  await keepBills(transaction, run, plan.lines)
  return row
}

/** The run with its files, without its lines. */
async function storeHead(
  transaction: Transaction,
  { run, plan, actor }: Omit<StoreRun, 'onProgress'>,
): Promise<RunRow> {
  const { tenant } = run
  const written = await writeFiles(plan)
  const files = await storeFiles(transaction, run, { ...plan, ...written }, actor)
  const row = {
    ...run,
    ...figures({ ...plan, ...written }),
    ...files,
    status: 'generated' as const,
  }
  const made = { maker: actor.id, makerName: actor.name }
  await transaction.insertMany({ tenant }, payrollSlugs.deductionRuns, [
    { ...row, ...made, asksBills: true, generatedAt: new Date() },
  ])
  const { lines, amount, hashTotal, sha256 } = row
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'deductions.generate',
      collection: payrollSlugs.deductionRuns,
      documentId: run.id,
      changes: Object.entries({ lines, amount, hashTotal, sha256 }).map(([field, after]) => ({
        field,
        before: null,
        after,
      })),
    },
  ])
  return { ...row, ...made }
}

/** Keeps the run that this one was compared with from being cancelled meanwhile. */
async function holdBaseline(
  transaction: Transaction,
  { tenant, baselineRun, period }: NewRun,
): Promise<void> {
  if (!baselineRun) return
  const { status } = await findRun(transaction, { tenant, run: baselineRun })
  const refused = await transaction.updateMany({ tenant }, payrollSlugs.deductionRuns, [
    { id: baselineRun, set: { status }, expect: { status } },
  ])
  if (status !== 'cancelled' && refused.length === 0) return
  throw payrollErrors.RUN_IN_PROGRESS(
    `The run that ${period} was compared with was changed meanwhile.`,
    { run: baselineRun },
  )
}

/** @throws RUN_IN_PROGRESS when a run of another month asked for one of the bills meanwhile */
async function keepBills(
  transaction: Transaction,
  { id: run, tenant, period }: NewRun,
  lines: PlannedLine[],
): Promise<void> {
  const asked = lines.flatMap(({ parts }) =>
    parts.flatMap(({ bill, amount }) => (bill ? [{ fee: bill, amount }] : [])),
  )
  if (await keepRequests(transaction, { tenant, run, asked })) return
  throw payrollErrors.RUN_IN_PROGRESS(
    `Another run asked for a fee while that of ${period} was made.`,
    { period },
  )
}

async function storeFiles(
  transaction: Transaction,
  { tenant, period }: NewRun,
  { files, lines, reader }: Plan & WrittenFiles,
  actor: Actor,
): Promise<Pick<RunRow, 'files' | 'snapshotFile'>> {
  const kept: RunFile[] = []
  const contentType = 'application/octet-stream'
  for (const { name, bytes, sha256 } of files) {
    const content = whole(bytes)
    const file = { tenant, name, purpose: 'deductions', contentType, actor, content }
    const { id } = await storeFile(transaction, file)
    kept.push({ id, name, bytes: bytes.length, sha256 })
  }
  const snapshot = await storeFile(transaction, {
    tenant,
    name: `snapshot-${period}.ndjson`,
    purpose: 'deductions-snapshot',
    contentType: 'application/x-ndjson',
    actor,
    content: writeSnapshot(
      reader.sources,
      mapped(
        lines.filter(({ inFile }) => inFile),
        reader.valuesOf,
      ),
    ),
  })
  return { files: kept, snapshotFile: snapshot.id }
}

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

function figures({ files, lines, sha256, contentSha256, exceptions }: Plan & WrittenFiles) {
  const actions = Object.fromEntries(deductionActions.map((action) => [action, 0]))
  for (const { action } of lines) actions[action] = (actions[action] ?? 0) + 1
  return {
    ...controlTotals(files),
    actions: actions as Record<DeductionAction, number>,
    sha256,
    contentSha256,
    exceptionCount: exceptions.count,
    exceptions: exceptions.first,
  }
}

/** The control totals of all files of the run together. */
export function controlTotals(
  files: RenderedDeductionFile[],
): Pick<RunRow, 'lines' | 'amount' | 'hashTotal'> {
  const hash = files.reduce((sum, { totals }) => sum + BigInt(totals.hashTotal), 0n)
  return {
    lines: sumAmounts(files.map(({ totals }) => totals.lines)),
    amount: sumAmounts(files.map(({ totals }) => totals.amount)),
    hashTotal: String(hash % 10n ** 12n).padStart(12, '0'),
  }
}

async function insertLines(
  transaction: Transaction,
  { id: run, tenant }: NewRun,
  lines: PlannedLine[],
  onProgress: Progress,
): Promise<void> {
  let stored = 0
  const insert = (chunk: PlannedLine[]) =>
    transaction.insertMany(
      { tenant },
      payrollSlugs.deductionLines,
      chunk.map((line) => lineRow(tenant, run, line)),
    )
  await writeAhead(chunks(lines, LINES_AN_INSERT), insert, (chunk) => {
    stored += chunk.length
    onProgress(stored, lines.length, 'lines')
  })
}

function lineRow(tenant: string, run: string, line: PlannedLine): Row {
  const { member, payrollNumber, deductionCode, action, inFile, amount } = line
  const parts = line.parts.map((part) => ({
    subscription: part.subscriptionId,
    memberAccount: part.memberAccount,
    product: part.productId,
    productCode: part.productCode,
    productKind: part.productKind,
    account: part.account,
    amount: part.amount,
    ...(part.bill ? { bill: part.bill } : {}),
  }))
  return {
    tenant,
    run,
    member: member.id,
    payrollNumber,
    deductionCode,
    action,
    inFile,
    amount,
    parts,
  }
}
