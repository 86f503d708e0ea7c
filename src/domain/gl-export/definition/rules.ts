import {
  type CellFormat,
  CONSTANT,
  type FormatColumn,
  type FormatProblem,
  listSources,
  settingProblems,
  UNUSED,
} from '../../formats/parts'
import { ledgerFileNameProblem } from './file-name'
import { type LedgerFormat, type LedgerRecord, ledgerRecords } from './schema'

/** The settings that cells are compiled by. */
export const cellFormat = ({ encoding, layout }: LedgerFormat): CellFormat => ({
  ...{ purpose: 'ledger', encoding, layout },
})

/** What the shape alone cannot say: how the settings of a format fit together. */
export function ledgerProblems(format: LedgerFormat): FormatProblem[] {
  return [
    ...fileProblems(format),
    ...ledgerRecords.flatMap((record) => recordProblems(format, record)),
    ...neededColumns(format),
  ]
}

function fileProblems({ bom, encoding, fileName, maximumLines }: LedgerFormat): FormatProblem[] {
  const problems: FormatProblem[] = []
  if (bom && encoding !== 'utf-8')
    problems.push({ path: 'bom', message: 'Only utf-8 has a byte-order mark.' })
  const message = ledgerFileNameProblem(fileName)
  if (message) problems.push({ path: 'fileName', message })
  if (maximumLines && !/\{part(:\d+)?\}/.test(fileName))
    problems.push({
      path: 'fileName',
      message: 'Lines over the maximum go into further files: name them apart with {part}.',
    })
  return problems
}

function recordProblems(format: LedgerFormat, record: LedgerRecord): FormatProblem[] {
  const columns = format[record]?.columns ?? []
  const names = columns.map(({ name }) => name.toLowerCase())
  const cells = cellFormat(format)
  return columns.flatMap((column, index) => {
    const problems = [
      ...sourceProblems(column, record),
      ...settingProblems(cells, 'detail', column).map(({ path, message }) => ({ path, message })),
    ].map(({ path, message }) => ({
      path: `${record}.columns.${index}.${path}`,
      message: `Column '${column.name}' ${message}.`,
    }))
    if (names.indexOf(names[index] ?? '') === index) return problems
    const message = `Column '${column.name}' appears twice.`
    return [...problems, { path: `${record}.columns.${index}.name`, message }]
  })
}

function sourceProblems({ source, type }: FormatColumn, record: LedgerRecord): FormatProblem[] {
  if (source === UNUSED) return []
  if (source.startsWith(CONSTANT))
    return type === 'text' ? [] : [{ path: 'type', message: 'is a constant, which is text' }]
  const info = listSources('ledger').find((known) => known.source === source)
  if (!info) return [{ path: 'source', message: `uses '${source}', which is no known field` }]
  if (record === 'end' && /^(line|account)\./.test(source))
    return [{ path: 'source', message: `uses '${source}', which has no value after the last line` }]
  return info.type === type
    ? []
    : [{ path: 'type', message: `must be of type ${info.type}, as '${source}' is` }]
}

/** A line without its account or with only one of the two sides would be no posting. */
function neededColumns(format: LedgerFormat): FormatProblem[] {
  return (['first', 'line'] as const).flatMap((record) => {
    const columns = format[record]?.columns
    if (!columns) return []
    const sources = new Set(columns.map(({ source }) => source))
    const has = (...any: string[]) => any.some((source) => sources.has(source))
    const path = `${record}.columns`
    const problems: FormatProblem[] = []
    if (!has('account.code'))
      problems.push({ path, message: "A line needs a column of 'account.code'." })
    const sides = has('line.debit', 'line.debitOrZero') && has('line.credit', 'line.creditOrZero')
    if (!has('line.amount') && !sides)
      problems.push({
        path,
        message: "A line needs a column of 'line.amount', or one for debits and one for credits.",
      })
    return problems
  })
}
