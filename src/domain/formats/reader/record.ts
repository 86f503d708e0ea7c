import { type Cell, compileCell } from '../cells/cell'
import { REPLACEMENT } from '../cells/encoding'
import { CellProblem, type CellFault } from '../cells/problem'
import type { MotsheloError } from '../../errors'
import type { FormatColumn, FormatDefinition, RecordKind } from '../definition/schema'
import { isFormula } from '../definition/formula-source'
import { CONSTANT, UNUSED } from '../definition/sources'
import { formatErrors } from '../errors'
import type { RawRow } from './rows'

/** The values of one record by their source; an empty optional cell has none. */
export type RowValues = Record<string, string | number>
export type RecordReading = { values: RowValues; problems: MotsheloError[] }

/** Where a column stands: the number of its cell, or its characters in a fixed layout. */
type Place = { column: FormatColumn; cell: Cell; constant?: string; index: number; start: number }

/** Reads one kind of record. */
export class RecordReader {
  readonly #kind: RecordKind
  readonly #fixed: boolean
  readonly #places: Place[]
  #cellCount: number
  readonly #extraCells: boolean
  readonly #width: number

  constructor(definition: FormatDefinition, kind: RecordKind) {
    const columns = definition[kind]?.columns ?? []
    let start = 0
    this.#kind = kind
    this.#fixed = definition.layout.kind === 'fixed'
    this.#places = columns.map((column, index) => {
      const place = { ...compilePlace(definition, column), index, start }
      start += column.width ?? 0
      return place
    })
    this.#cellCount = columns.length
    this.#extraCells = kind === 'detail' && definition.allowExtraColumns === true
    this.#width = start
  }

  get columns(): FormatColumn[] {
    return this.#places.map(({ column }) => column)
  }

  /** Moves the columns to where the header row of the file names them; -1 for a column it does not have. */
  place(indexes: number[], cellCount: number): void {
    indexes.forEach((index, position) => {
      this.#places[position]!.index = index
    })
    this.#cellCount = cellCount
  }

  /** The constant column where the row is not of this kind, or nothing when it is. */
  mismatch(raw: RawRow): { column: string; expected: string; found: string } | undefined {
    if (!this.#fixed && !raw.cells) return undefined
    for (const place of this.#places) {
      if (place.constant === undefined) continue
      const found = this.#text(raw, place)
      if (found === place.constant) continue
      return { column: place.column.name, expected: place.constant, found }
    }
    return undefined
  }

  /** True when constants tell this kind of record from others. */
  get recognisable(): boolean {
    return this.#places.some(({ constant }) => constant !== undefined)
  }

  /** Reads every cell, and reports all that is wrong with the row. */
  read(raw: RawRow): RecordReading {
    const values: RowValues = {}
    const broken = characterProblem(raw) ?? this.#shapeProblem(raw)
    if (broken) return { values, problems: [broken] }
    const problems: MotsheloError[] = []
    for (const place of this.#places) {
      if (place.constant !== undefined || place.index < 0) continue
      try {
        const value = place.cell.read(this.#text(raw, place))
        if (value !== undefined && place.column.source !== UNUSED) {
          values[place.column.source] = value
        }
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error
        problems.push(cellError(error, raw.row, place.column))
      }
    }
    return { values, problems }
  }

  #text(raw: RawRow, { index, start, column }: Place): string {
    if (!this.#fixed) return raw.cells?.[index] ?? ''
    return raw.raw.slice(start, start + (column.width ?? 0))
  }

  #shapeProblem({ row, raw, cells }: RawRow): MotsheloError | undefined {
    if (!this.#fixed && !cells) {
      return formatErrors.FILE_QUOTES_BROKEN(`Row ${row} has a quote in the wrong place.`, { row })
    }
    const expected = this.#fixed ? this.#width : this.#cellCount
    const found = cells ? cells.length : raw.length
    if (found === expected || (this.#extraCells && found > expected)) return undefined
    const unit = this.#fixed ? 'characters' : 'columns'
    return formatErrors.FILE_ROW_SHAPE(
      `Row ${row} has ${found} ${unit}, and a ${this.#kind} record has ${expected}.`,
      { row, found, expected },
    )
  }
}

function compilePlace(definition: FormatDefinition, column: FormatColumn) {
  const cell = compileCell(definition, column)
  if (column.source === UNUSED || isFormula(column.source)) return { column, cell: anything }
  if (!column.source.startsWith(CONSTANT)) return { column, cell }
  return { column, cell, constant: cell.write(column.source.slice(CONSTANT.length)) }
}

/** An unused column may hold what it likes; what was worked out says nothing of its own. */
const anything: Cell = { write: () => '', read: () => undefined }

function characterProblem({ row, raw }: RawRow): MotsheloError | undefined {
  if (raw.includes('\0')) {
    return formatErrors.FILE_CHARACTER_INVALID(`Row ${row} has a NUL byte.`, { row })
  }
  if (!raw.includes(REPLACEMENT)) return undefined
  return formatErrors.FILE_CHARACTER_INVALID(
    `Row ${row} has bytes that are no character in the encoding of the format.`,
    { row },
  )
}

const codes: Partial<Record<CellFault, keyof typeof formatErrors>> = {
  missing: 'FILE_VALUE_MISSING',
}

function cellError(problem: CellProblem, row: number, { name, source }: FormatColumn) {
  const code = codes[problem.fault] ?? 'FILE_VALUE_INVALID'
  const message = `Row ${row}, column '${name}' ${problem.message}.`
  return formatErrors[code](message, { row, column: name, source })
}
