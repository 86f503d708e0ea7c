import { decode } from '../cells/encoding'
import type { MotsheloError } from '../../errors'
import type { FormatDefinition } from '../definition/schema'
import { controlSources } from '../definition/sources'
import { formatErrors } from '../errors'
import { TotalsCounter } from '../totals'
import { hasHeaderRow } from '../writer/render'
import { compareTotals } from './control-totals'
import { placeColumns } from './header-row'
import { RecordReader, type RowValues } from './record'
import { type RawRow, splitRows } from './rows'

/** One detail line of a file. */
export type FileRow = { row: number; values: RowValues; raw: string }

/** What reading a file comes upon, in the order of its rows. */
export type ScanEvent = { kind: 'detail'; row: FileRow } | { kind: 'problem'; error: MotsheloError }

/** The state of reading one file: its rows in, details and problems out. */
export class FileScan {
  header: RowValues = {}
  trailer: RowValues = {}
  readonly counter = new TotalsCounter()
  readonly #definition: FormatDefinition
  readonly #readers: Record<'header' | 'detail' | 'trailer', RecordReader>
  readonly #control: { payrollNumber: string; amount: string }
  #namesPending: boolean
  #headerPending: boolean
  #trailerSeen = false
  #sound = true

  constructor(definition: FormatDefinition) {
    this.#definition = definition
    this.#readers = {
      header: new RecordReader(definition, 'header'),
      detail: new RecordReader(definition, 'detail'),
      trailer: new RecordReader(definition, 'trailer'),
    }
    this.#control = controlSources(definition.purpose)
    this.#namesPending = hasHeaderRow(definition)
    this.#headerPending = definition.header !== undefined
  }

  /**
   * Reads the file from its first byte to its last; blank lines at its end are passed over.
   * @throws where reading cannot go on: FILE_EMPTY, FILE_COLUMNS_UNKNOWN, FILE_ROW_TOO_LONG, FILE_QUOTES_BROKEN
   */
  async *events(
    source: AsyncIterable<Uint8Array>,
    maxRowLength: number,
  ): AsyncGenerator<ScanEvent> {
    let held: RawRow | undefined
    let blank: number | undefined
    const text = decode(this.#definition.encoding, source)
    for await (const raw of splitRows(this.#definition, text, maxRowLength)) {
      if (raw.raw === '') {
        blank ??= raw.row
        continue
      }
      if (blank !== undefined) yield this.#problem(blankRow(blank))
      blank = undefined
      if (held) yield* this.#read(held, false)
      held = raw
    }
    if (!held) throw formatErrors.FILE_EMPTY('The file has no rows.')
    yield* this.#read(held, true)
    yield* this.#end(held.row)
  }

  *#read(raw: RawRow, last: boolean): Generator<ScanEvent> {
    if (this.#namesPending) {
      this.#namesPending = false
      placeColumns(this.#definition, this.#readers.detail, raw)
      return
    }
    if (this.#headerPending) {
      this.#headerPending = false
      yield* this.#readHeader(raw)
      return
    }
    if (last && this.#definition.trailer && !this.#readers.trailer.mismatch(raw)) {
      yield* this.#readTrailer(raw)
      return
    }
    yield* this.#readDetail(raw)
  }

  *#readHeader(raw: RawRow): Generator<ScanEvent> {
    const mismatch = this.#readers.header.mismatch(raw)
    if (mismatch) {
      const { column, expected, found } = mismatch
      const message = `Row ${raw.row} is no header: column '${column}' holds '${found.slice(0, 40)}' instead of '${expected}'.`
      yield this.#problem(formatErrors.FILE_HEADER_MISSING(message, { row: raw.row, column }))
      return
    }
    const { values, problems } = this.#readers.header.read(raw)
    this.header = values
    for (const error of problems) yield this.#problem(error)
  }

  *#readTrailer(raw: RawRow): Generator<ScanEvent> {
    this.#trailerSeen = true
    const { values, problems } = this.#readers.trailer.read(raw)
    this.trailer = values
    for (const error of problems) yield this.#problem(error)
    // Where a row was refused its amount is unknown, and a difference would only repeat that.
    if (!this.#sound) return
    for (const error of compareTotals(values, this.counter.totals(), raw.row)) {
      yield this.#problem(error)
    }
  }

  *#readDetail(raw: RawRow): Generator<ScanEvent> {
    const mismatch = this.#readers.detail.mismatch(raw)
    if (mismatch) {
      const { column, expected, found } = mismatch
      const message = `Row ${raw.row} ${this.#misplacedKind(raw)}: column '${column}' holds '${found.slice(0, 40)}' instead of '${expected}'.`
      yield this.#problem(formatErrors.FILE_RECORD_UNKNOWN(message, { row: raw.row, column }))
      return
    }
    const { values, problems } = this.#readers.detail.read(raw)
    if (problems.length > 0) {
      for (const error of problems) yield this.#problem(error)
      return
    }
    const { payrollNumber, amount } = this.#control
    this.counter.add(values[payrollNumber], values[amount])
    yield { kind: 'detail', row: { row: raw.row, values, raw: raw.raw } }
  }

  #misplacedKind(raw: RawRow): string {
    for (const kind of ['header', 'trailer'] as const) {
      const reader = this.#readers[kind]
      if (reader.recognisable && !reader.mismatch(raw)) return `is a ${kind} among the detail lines`
    }
    return 'is of no known record type'
  }

  *#end(row: number): Generator<ScanEvent> {
    if (this.#headerPending) {
      yield this.#problem(formatErrors.FILE_HEADER_MISSING('The file has no header.', { row }))
    }
    if (this.#definition.trailer && !this.#trailerSeen) {
      yield this.#problem(
        formatErrors.FILE_TRAILER_MISSING(`The file ends at row ${row} without its trailer.`, {
          row,
        }),
      )
    }
  }

  #problem(error: MotsheloError): ScanEvent {
    this.#sound = false
    return { kind: 'problem', error }
  }
}

function blankRow(row: number): MotsheloError {
  return formatErrors.FILE_ROW_SHAPE(`Row ${row} is empty.`, { row })
}
