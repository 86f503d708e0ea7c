import { createHash } from 'node:crypto'
import {
  type BookJournal,
  detailEntries,
  type LedgerEntry,
  LedgerCheck,
  ledgerFileName,
  ledgerFiles,
  ledgerWriter,
  SummaryBuilder,
} from '../../../domain/gl-export'
import { countJournals, journalPages } from '../../../ledger'
import type { Progress } from '../../../jobs'
import type { Operations } from '../../../storage/types'
import { journalsOf, type BatchPlan } from './plan'

export type MarkedJournal = BookJournal & { id: string }

export type WriteBatch = {
  /** Takes a file; it is read to its end before the next one comes. */
  keep: (file: { name: string; content: AsyncIterable<Buffer> }) => Promise<void>
  /** Takes the journals as they are read. */
  onPage?: (journals: MarkedJournal[]) => Promise<void>
  onProgress?: Progress
  signal?: AbortSignal
}

export type WrittenBatch = {
  check: LedgerCheck
  adjustments: ReturnType<typeof ledgerWriter>['adjustments']
  /** Debits and credits that stand in the files, in thebe. */
  written: { debit: number; credit: number }
}

type Planned = Pick<BatchPlan, 'tenant' | 'format' | 'mode' | 'scope' | 'settings'>

/**
 * Writes the files of a batch once through its journals, in constant memory. What is wrong is gathered in the
 * check; the caller refuses before anything of it counts.
 */
export async function writeBatch(
  operations: Operations,
  plan: Planned,
  { keep, ...reading }: WriteBatch,
): Promise<WrittenBatch> {
  const { format, mode, scope, settings } = plan
  const check = new LedgerCheck(settings.ledger, scope.before?.to ?? null)
  const writer = ledgerWriter(format, settings.context)
  const written = { debit: 0, credit: 0 }
  const sound = soundJournals(operations, plan, check, reading)
  const entries = counted(entriesOf(mode, plan, sound), written)
  const { batch, society } = settings.context
  let part = 0
  const onRefused = ({ message }: Error) => check.refuse(message)
  for await (const content of ledgerFiles({ format, writer, entries, onRefused })) {
    part += 1
    await keep({ name: ledgerFileName(format.fileName, { batch, society, part }), content })
  }
  return { check, adjustments: writer.adjustments, written }
}

async function* soundJournals(
  operations: Operations,
  { tenant, scope }: Planned,
  check: LedgerCheck,
  { onPage, onProgress, signal }: Omit<WriteBatch, 'keep'>,
): AsyncGenerator<BookJournal> {
  const where = journalsOf(scope)
  const total = onProgress ? await countJournals(operations, { tenant, where }) : 0
  for await (const page of journalPages(operations, { tenant, where })) {
    signal?.throwIfAborted()
    await onPage?.(page)
    for (const journal of page) if (check.add(journal)) yield journal
    onProgress?.(check.totals.journals, total)
  }
}

async function* entriesOf(
  mode: BatchPlan['mode'],
  { settings }: Planned,
  journals: AsyncIterable<BookJournal>,
): AsyncGenerator<LedgerEntry> {
  if (mode === 'detail') {
    const entryOf = detailEntries(settings.ledger)
    for await (const journal of journals) yield entryOf(journal)
    return
  }
  const builder = new SummaryBuilder(settings.ledger)
  for await (const journal of journals) builder.add(journal)
  yield* builder.entries(settings.context.batch.number)
}

async function* counted(
  entries: AsyncIterable<LedgerEntry>,
  written: WrittenBatch['written'],
): AsyncGenerator<LedgerEntry> {
  for await (const entry of entries) {
    for (const { debit, credit } of entry.lines) {
      written.debit += debit
      written.credit += credit
    }
    yield entry
  }
}

/** One hash over the files, in their order. */
export function hashOfFiles(files: readonly { sha256: string }[]): string {
  const [only, ...more] = files
  if (only && more.length === 0) return only.sha256
  const hash = createHash('sha256')
  for (const { sha256 } of files) hash.update(sha256)
  return hash.digest('hex')
}
