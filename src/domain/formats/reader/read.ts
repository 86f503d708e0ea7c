import { isMotsheloError, type MotsheloError } from '../../errors'
import type { FormatDefinition } from '../definition/schema'
import { formatErrors } from '../errors'
import type { ControlTotals } from '../totals'
import type { RowValues } from './record'
import { type FileRow, FileScan } from './scan'

export type ReadOptions = {
  /** Characters a row may have. @default 10000 */
  maxRowLength?: number
}

const MAX_ROW_LENGTH = 10_000
const MAX_ERRORS = 100

/**
 * A file as it is read: iterate it once for its lines.
 * Its trailer comes last, so nothing may be kept of the lines before the iteration ended without an error.
 */
export class FileReading implements AsyncIterable<FileRow> {
  readonly #scan: FileScan
  readonly #source: AsyncIterable<Uint8Array>
  readonly #maxRowLength: number
  #finished = false

  constructor(
    definition: FormatDefinition,
    source: AsyncIterable<Uint8Array>,
    options: ReadOptions,
  ) {
    this.#scan = new FileScan(definition)
    this.#source = source
    this.#maxRowLength = options.maxRowLength ?? MAX_ROW_LENGTH
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FileRow> {
    for await (const event of this.#scan.events(this.#source, this.#maxRowLength)) {
      if (event.kind === 'problem') throw event.error
      yield event.row
    }
    this.#finished = true
  }

  /** The values of the header record; empty when the format has none. */
  get header(): RowValues {
    return this.#done().header
  }

  /** The values of the trailer record; empty when the format has none. */
  get trailer(): RowValues {
    return this.#done().trailer
  }

  /** The totals of the lines. */
  get totals(): ControlTotals {
    return this.#done().counter.totals()
  }

  #done(): FileScan {
    if (this.#finished) return this.#scan
    throw formatErrors.FORMAT_NOT_FINISHED('The file has not been read to its end.')
  }
}

/**
 * Reads a file line by line in constant memory: amounts in thebe, dates as YYYY-MM-DD, periods as YYYY-MM.
 * @throws while iterated, the first FILE_* error, naming row and column
 */
export function readFile(
  definition: FormatDefinition,
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): FileReading {
  return new FileReading(definition, source, options)
}

/** A file with a bad row is refused as a whole, with everything that is wrong. */
export type FileReport =
  | {
      accepted: true
      rows: FileRow[]
      header: RowValues
      trailer: RowValues
      totals: ControlTotals
    }
  | {
      accepted: false
      /** In the order of the rows, at most 100. */
      errors: MotsheloError[]
      /** True when reading stopped at the hundredth error. */
      more: boolean
    }

/** Reads a whole file, and reports all its errors rather than the first. */
export async function readWhole(
  definition: FormatDefinition,
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<FileReport> {
  const scan = new FileScan(definition)
  const rows: FileRow[] = []
  const errors: MotsheloError[] = []
  try {
    for await (const event of scan.events(source, options.maxRowLength ?? MAX_ROW_LENGTH)) {
      if (event.kind === 'detail') {
        if (errors.length === 0) rows.push(event.row)
        continue
      }
      if (errors.length === MAX_ERRORS) return { accepted: false, errors, more: true }
      errors.push(event.error)
    }
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    errors.push(error)
  }
  if (errors.length > 0) return { accepted: false, errors, more: false }
  const { header, trailer, counter } = scan
  return { accepted: true, rows, header, trailer, totals: counter.totals() }
}
