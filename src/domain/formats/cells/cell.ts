import { isRequired } from '../definition/defaults'
import type { CellFormat, FormatColumn } from '../definition/schema'
import { listSources } from '../definition/sources'
import { compileGuard } from './guard'
import { compileLookup } from './lookup'
import { compilePadding } from './padding'
import { CellProblem } from './problem'
import { compileCodec } from './values'

/** Translates one column of one definition between values and the text of a cell, both ways. */
export type Cell = {
  /** @throws CellProblem when the value cannot stand in the file as it is */
  write(value: string | number | null | undefined): string
  /** @throws CellProblem when the text is no value; undefined when the cell is empty */
  read(text: string): string | number | undefined
}

/** Compiles a column once, for the many lines of a file. */
export function compileCell(definition: CellFormat, column: FormatColumn): Cell {
  return { write: compileWrite(definition, column), read: compileRead(definition, column) }
}

function compileWrite(definition: CellFormat, column: FormatColumn): Cell['write'] {
  const codec = compileCodec(column)
  const lookup = compileLookup(definition, column)
  const padding = compilePadding(definition, column)
  const guard = compileGuard(definition)
  const required = isRequired(definition.purpose, column)
  return (value) => {
    if (value === undefined || value === null || value === '') {
      if (required) throw missing()
      return padding.add('')
    }
    const plain = codec.toText(value)
    if (required && plain.trim() === '') throw missing()
    const translated = lookup.write(plain)
    const text = fit(column, column.upperCase ? translated.toUpperCase() : translated)
    guard(text)
    return padding.add(text)
  }
}

function compileRead(definition: CellFormat, column: FormatColumn): Cell['read'] {
  const codec = compileCodec(column)
  const lookup = compileLookup(definition, column)
  const padding = compilePadding(definition, column)
  const required = isRequired(definition.purpose, column)
  const { width, type, source } = column
  const info = listSources(definition.purpose).find((candidate) => candidate.source === source)
  const trimmed = type !== 'text' || info?.identifier === true
  return (cell) => {
    if (width !== undefined && cell.length > width && countCharacters(cell) > width) {
      throw new CellProblem('tooWide', `has ${countCharacters(cell)} characters and holds ${width}`)
    }
    const stripped = padding.strip(cell)
    const text = trimmed ? stripped.trim() : stripped
    if (required && text.trim() === '') throw missing()
    return text === '' ? undefined : codec.fromText(lookup.read(text))
  }
}

const missing = () => new CellProblem('missing', 'is empty and must have a value')

/** Cuts or refuses a text wider than its column. */
function fit(column: FormatColumn, text: string): string {
  const { width } = column
  if (width === undefined || text.length <= width) return text
  const characters = [...text]
  if (characters.length <= width) return text
  if (column.tooLong === 'truncate') return characters.slice(0, width).join('')
  throw new CellProblem('tooWide', `has ${characters.length} characters and holds ${width}`)
}

function countCharacters(text: string): number {
  return [...text].length
}
