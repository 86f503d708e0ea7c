import type { Actor } from '../../../domain/actor'
import { parseFormatDefinition, type DetailSource } from '../../../domain/formats'
import { recordAudit } from '../../../hooks/audit'
import type { Storage } from '../../../storage/types'
import { readStoredFile } from '../../../tenants/files'
import { payrollErrors } from '../errors'
import { hashOfFiles, renderDeductionFiles, type RenderedDeductionFile } from '../files/render'
import { readSnapshot } from '../files/snapshot'
import { findVersion } from '../formats/effective'
import { payrollSlugs } from '../slugs'
import { findRun } from './find-run'
import type { RunRow } from './types'

export type RegeneratedRun = { run: RunRow; files: RenderedDeductionFile[]; sha256: string }

/**
 * Writes a run's file again, from what was kept of its lines and by the format version it used:
 * the same bytes, whatever happened to members and formats since.
 * @throws RUN_UNKNOWN; RUN_NOT_REPRODUCED with both hashes when a byte differs
 */
export async function regenerateFile(
  storage: Storage,
  { tenant, run: id, actor }: { tenant: string; run: string; actor: Actor },
): Promise<RegeneratedRun> {
  const run = await findRun(storage, { tenant, run: id })
  const version = await findVersion(storage, { tenant, version: run.formatVersion })
  const lines: DetailSource[] = []
  const snapshot = readStoredFile(storage, { tenant, id: run.snapshotFile })
  for await (const line of readSnapshot(snapshot)) lines.push(line)
  const definition = parseFormatDefinition(version.definition)
  const files = await renderDeductionFiles(definition, run.context, lines, {
    code: ({ line }) => String((line as DetailSource).deductionCode),
    source: (line) => line,
  })
  const sha256 = hashOfFiles(files)
  if (sha256 !== run.sha256) {
    throw payrollErrors.RUN_NOT_REPRODUCED(
      `The file of ${run.period} has SHA-256 ${sha256} now and ${run.sha256} when it was made.`,
      { run: run.id, kept: run.sha256, now: sha256 },
    )
  }
  await requireLines(storage, run)
  await storage.transaction(async (transaction) => {
    const collection = payrollSlugs.deductionRuns
    const action = 'deductions.regenerate'
    recordAudit(transaction, [{ tenant, actor, action, collection, documentId: run.id }])
  })
  return { run, files, sha256 }
}

/** The lines in the database must still add up to the file. */
async function requireLines(storage: Storage, run: RunRow): Promise<void> {
  const [stored] = await storage.sum({ tenant: run.tenant }, payrollSlugs.deductionLines, {
    where: { run: { equals: run.id }, inFile: { equals: true } },
    fields: ['amount'],
  })
  const { count, amount } = { count: stored?.count ?? 0, amount: Number(stored?.amount ?? 0) }
  if (count === run.lines && amount === run.amount) return
  throw payrollErrors.RUN_NOT_REPRODUCED(
    `The lines of ${run.period} are ${count} for ${amount} thebe, its file has ${run.lines} for ${run.amount}.`,
    { run: run.id, lines: count, amount },
  )
}
