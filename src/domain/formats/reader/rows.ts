import type { FormatDefinition } from '../definition/schema'
import { formatErrors } from '../errors'
import { splitCells } from './cells'

/** One row of a file before it is understood. Rows are counted from 1; a quoted line break ends none. */
export type RawRow = {
  row: number
  /** Its text without the line end. */
  raw: string
  /** Its cells in a delimited layout; none when a quote of the row is out of place. */
  cells: string[] | undefined
}

/**
 * Splits decoded text into rows; either line end is accepted.
 * @throws FILE_ROW_TOO_LONG naming the row
 */
export function splitRows(
  { layout }: FormatDefinition,
  text: AsyncIterable<string>,
  maxRowLength: number,
): AsyncIterable<RawRow> {
  const lines = splitLines(text, maxRowLength)
  return layout.kind === 'fixed'
    ? fixedRows(lines)
    : delimitedRows(lines, maxRowLength, layout.delimiter, layout.quote !== 'never')
}

/** Hands on the whole lines of each chunk together, which is faster than one by one. */
async function* splitLines(text: AsyncIterable<string>, limit: number): AsyncGenerator<string[]> {
  let rest = ''
  let count = 0
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield lines
    count += lines.length
    if (rest.length > limit) throw tooLong(count + 1, limit)
  }
  if (rest !== '') yield [rest]
}

async function* fixedRows(chunks: AsyncIterable<string[]>): AsyncGenerator<RawRow> {
  let row = 0
  for await (const lines of chunks) {
    for (const line of lines) yield { row: (row += 1), raw: withoutReturn(line), cells: undefined }
  }
}

async function* delimitedRows(
  chunks: AsyncIterable<string[]>,
  limit: number,
  delimiter: string,
  quoted: boolean,
): AsyncGenerator<RawRow> {
  let row = 1
  let open: string | undefined
  for await (const lines of chunks) {
    for (const line of lines) {
      const text: string = open === undefined ? line : `${open}\n${line}`
      if (text.length > limit) throw tooLong(row, limit)
      const raw = withoutReturn(text)
      const cells = splitCells(raw, delimiter, quoted)
      open = cells === 'open' ? text : undefined
      if (cells === 'open') continue
      yield { row, raw, cells: cells === 'broken' ? undefined : cells }
      row += 1
    }
  }
  if (open !== undefined) yield { row, raw: withoutReturn(open), cells: undefined }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

function tooLong(row: number, limit: number): Error {
  return formatErrors.FILE_ROW_TOO_LONG(`Row ${row} is longer than ${limit} characters.`, { row })
}
