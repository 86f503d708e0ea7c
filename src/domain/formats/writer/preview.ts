import type { FormatDefinition, RecordKind } from '../definition/schema'
import { isMotsheloError } from '../../errors'
import { CellProblem } from '../cells/problem'
import { lineCounter, TotalsCounter, trailerValues } from '../totals'
import type { DetailLines, FormatContext, RecordScope } from './context'
import { compileJoin } from './join'
import { compileColumns, type ColumnWriter } from './record'
import { hasHeaderRow, headerRow } from './render'

export type PreviewCell = {
  column: string
  /** The text of the cell, padded but not quoted; empty when it cannot be written. */
  value: string
  /** What is wrong, after the name of the column: 'is empty and must have a value'. */
  error?: string
}

export type PreviewRecord = {
  kind: RecordKind | 'headerRow'
  text: string
  cells: PreviewCell[]
  /** A problem of the line as a whole. */
  error?: string
}

/**
 * Writes the first lines as the file would have them, with the errors beside the cells instead of thrown.
 * The trailer totals the lines shown.
 * @param count how many detail lines to show
 */
export async function previewLines(
  definition: FormatDefinition,
  context: FormatContext,
  lines: DetailLines,
  count: number,
): Promise<PreviewRecord[]> {
  const preview = previewer(definition)
  const records: PreviewRecord[] = []
  if (hasHeaderRow(definition)) records.push(preview.headerRow())
  if (definition.header) records.push(preview.record('header', { context }))
  const counter = new TotalsCounter()
  const countLine = lineCounter(definition.purpose)
  let sequence = 0
  if (count > 0) {
    for await (const detail of lines) {
      sequence += 1
      const record = preview.record('detail', { context, detail, sequence })
      records.push({ ...record, ...attempt(() => countLine(counter, detail)) })
      if (sequence >= count) break
    }
  }
  if (definition.trailer) {
    records.push(preview.record('trailer', { context, totals: trailerValues(counter.totals()) }))
  }
  return records
}

function previewer(definition: FormatDefinition) {
  const join = compileJoin(definition)
  const columns: Record<RecordKind, ColumnWriter[]> = {
    header: compileColumns(definition, 'header'),
    detail: compileColumns(definition, 'detail'),
    trailer: compileColumns(definition, 'trailer'),
  }
  const finish = (kind: PreviewRecord['kind'], cells: PreviewCell[]): PreviewRecord => ({
    kind,
    text: join(cells.map(({ value }) => value)),
    cells,
  })
  return {
    record: (kind: RecordKind, scope: RecordScope) =>
      finish(
        kind,
        columns[kind].map((writer) => previewCell(writer, scope)),
      ),
    headerRow: () =>
      finish(
        'headerRow',
        headerRow(definition).map((name) => ({ column: name, value: name })),
      ),
  }
}

function previewCell({ column, write }: ColumnWriter, scope: RecordScope): PreviewCell {
  try {
    return { column: column.name, value: write(scope) }
  } catch (error) {
    if (!(error instanceof CellProblem)) throw error
    return { column: column.name, value: '', error: error.message }
  }
}

function attempt(work: () => void): { error?: string } {
  try {
    work()
    return {}
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    return { error: error.message }
  }
}
