import { isMotsheloError, type MotsheloError } from '../../errors'
import { encode } from '../../formats/parts'
import type { LedgerFormat } from '../definition/schema'
import type { LedgerEntry } from '../entries/types'
import { ledgerExportErrors } from '../errors'
import type { LedgerWriter } from './write'

const CHUNK_CHARACTERS = 64 * 1024

export type WriteFiles = {
  format: LedgerFormat
  writer: LedgerWriter
  entries: AsyncIterable<LedgerEntry>
  /** Takes an entry that the format has no room for; the others go on, so that all of them are found. */
  onRefused: (error: MotsheloError) => void
}

/**
 * The files of a batch, each as its bytes: one, or more where the format holds a number of lines only.
 * Read each to its end before the next.
 */
export async function* ledgerFiles({
  format,
  writer,
  entries,
  onRefused,
}: WriteFiles): AsyncGenerator<AsyncIterable<Buffer>> {
  const source = new Ahead(entries)
  do {
    yield fileBytes(format, fileText({ format, writer, source, onRefused }))
  } while (await source.next())
}

type FileText = Omit<WriteFiles, 'entries'> & { source: Ahead<LedgerEntry> }

async function* fileText({
  format: { maximumLines = Infinity },
  writer,
  source,
  onRefused,
}: FileText): AsyncGenerator<string> {
  yield writer.head()
  let lines = 0
  for (let entry = await source.next(); entry; entry = await source.next()) {
    if (lines > 0 && lines + entry.lines.length > maximumLines) return
    source.take()
    lines += entry.lines.length
    try {
      if (entry.lines.length > maximumLines) throw tooLong(entry, maximumLines)
      yield writer.entry(entry)
    } catch (error) {
      if (!isMotsheloError(error)) throw error
      onRefused(error)
    }
  }
}

async function* fileBytes(
  { encoding, bom }: LedgerFormat,
  pieces: AsyncIterable<string>,
): AsyncGenerator<Buffer> {
  if (bom) yield Buffer.from([0xef, 0xbb, 0xbf])
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length < CHUNK_CHARACTERS) continue
    yield encode(encoding, text)
    text = ''
  }
  if (text) yield encode(encoding, text)
}

/** A stream whose next item can be looked at before it is taken. */
class Ahead<T> {
  readonly #iterator: AsyncIterator<T>
  #waiting: IteratorResult<T> | undefined

  constructor(source: AsyncIterable<T>) {
    this.#iterator = source[Symbol.asyncIterator]()
  }

  async next(): Promise<T | undefined> {
    this.#waiting ??= await this.#iterator.next()
    return this.#waiting.done ? undefined : this.#waiting.value
  }

  take(): void {
    this.#waiting = undefined
  }
}

const tooLong = ({ code, lines }: LedgerEntry, maximum: number) =>
  ledgerExportErrors.LEDGER_JOURNAL_TOO_LONG(
    `Journal ${code} has ${lines.length} lines, and a file of the format holds ${maximum}.`,
    { journal: code },
  )
