import { ahead } from '../../storage/reading'
import { readRows } from './read-rows'
import { RejectWriter } from './rejects'
import type { Columns, ImportOptions, ImportReport, ImportRow, RowOutcome } from './types'

/** Problems kept in the report; the file of rejected rows has them all. */
const LONGEST_LIST = 1000

export type ImportSteps<Draft, Early = never> = {
  /** Reads each row by itself: done for the next chunk while the database works on the one before. */
  draft: (row: ImportRow) => Draft
  /** Looks at a chunk while the one before is written; what it finds may no longer hold. */
  lookAhead?: (drafts: Draft[]) => Promise<Early>
  /** Decides about one chunk and, unless it is a dry run, writes it in one transaction. */
  importChunk: (drafts: Draft[], early: Early | undefined) => Promise<RowOutcome[]>
}

/** Runs an import chunk by chunk. Good rows are kept when others are refused. */
export async function runImport<Draft, Early = never>(
  options: ImportOptions,
  columns: Columns,
  { draft, lookAhead, importChunk }: ImportSteps<Draft, Early>,
): Promise<ImportReport> {
  const { dryRun = false, rejects, onProgress } = options
  const report: ImportReport = {
    dryRun,
    change: null,
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    errors: [],
    errorCount: 0,
    warnings: [],
    warningCount: 0,
  }
  const writer = new RejectWriter(rejects)
  const chunks = ahead(readDrafts(options, columns, draft))
  for await (const { header, broken, drafts, early } of ahead(lookedAt(chunks, lookAhead))) {
    const outcomes = [...broken.map(unreadable), ...(await importChunk(drafts, early))]
    outcomes.sort((a, b) => a.row.row - b.row.row)
    for (const outcome of outcomes) count(report, outcome)
    await writer.write(
      header.names,
      outcomes.filter(({ result }) => result === 'refused'),
    )
    onProgress?.(report.rows)
  }
  return report
}

async function* readDrafts<Draft>(
  { source, columnNames }: ImportOptions,
  columns: Columns,
  draft: (row: ImportRow) => Draft,
) {
  for await (const { header, rows } of readRows(source, columns, columnNames)) {
    const broken = rows.filter((row) => row.unreadable)
    yield { header, broken, drafts: rows.filter((row) => !row.unreadable).map(draft) }
  }
}

async function* lookedAt<Draft, Early, Chunk extends { drafts: Draft[] }>(
  chunks: AsyncIterable<Chunk>,
  lookAhead?: (drafts: Draft[]) => Promise<Early>,
): AsyncGenerator<Chunk & { early: Early | undefined }> {
  for await (const chunk of chunks) yield { ...chunk, early: await lookAhead?.(chunk.drafts) }
}

function unreadable(row: ImportRow): RowOutcome {
  const problems = [{ field: '', message: row.unreadable ?? '' }]
  return { row, result: 'refused', problems, warnings: [] }
}

function count(report: ImportReport, { row, result, problems, warnings }: RowOutcome): void {
  report.rows += 1
  report[result] += 1
  report.errorCount += problems.length
  report.warningCount += warnings.length
  for (const problem of problems) keep(report.errors, { row: row.row, ...problem })
  for (const warning of warnings) keep(report.warnings, { row: row.row, ...warning })
}

function keep<T>(list: T[], item: T): void {
  if (list.length < LONGEST_LIST) list.push(item)
}
