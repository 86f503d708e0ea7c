import { compileCell } from '../cells/cell'
import { patternProblem } from '../cells/dates'
import { compileGuard } from '../cells/guard'
import { CellProblem } from '../cells/problem'
import { alignOf, isNumeric, padOf, patternOf } from './defaults'
import { formulaProblem } from './formula-rules'
import { isFormula } from './formula-source'
import type { ColumnProblem } from './problem'
import type { CellFormat, FormatColumn, FormatDefinition, RecordKind } from './schema'
import { CONSTANT, CUSTOM, listSources, UNUSED } from './sources'

type Check<Format = CellFormat> = (
  definition: Format,
  column: FormatColumn,
  kind: RecordKind,
) => ColumnProblem | undefined

/** What is wrong with one column inside its definition. */
export function columnProblems(
  definition: FormatDefinition,
  kind: RecordKind,
  column: FormatColumn,
): ColumnProblem[] {
  const source = sourceFits(definition, column, kind) ?? []
  return [source, ...settingProblems(definition, kind, column)].flat()
}

/** What is wrong with the settings of a column, whatever its value comes from. */
export function settingProblems(
  definition: CellFormat,
  kind: RecordKind,
  column: FormatColumn,
): ColumnProblem[] {
  return checks.flatMap((check) => check(definition, column, kind) ?? [])
}

const sourceFits: Check<FormatDefinition> = (definition, column, kind) => {
  const { source, type } = column
  if (source === UNUSED) return undefined
  if (isFormula(source)) return formulaProblem(definition, column, kind)
  if (source.startsWith(CONSTANT)) {
    return type === 'text' ? undefined : { path: 'type', message: 'is a constant, which is text' }
  }
  if (source.startsWith(CUSTOM)) return customFits(definition, column, kind)
  const info = listSources(definition.purpose).find((candidate) => candidate.source === source)
  if (!info) return { path: 'source', message: `uses '${source}', which is no known field` }
  if (!info.records.includes(kind)) {
    return { path: 'source', message: `uses '${source}', which has no value in a ${kind} record` }
  }
  if (info.type === type) return undefined
  return { path: 'type', message: `must be of type ${info.type}, as '${source}' is` }
}

const customFits: Check<FormatDefinition> = (definition, column, kind) => {
  const allowed = definition.purpose === 'deduction' && kind === 'detail'
  if (allowed && /^[A-Za-z][\w-]*$/.test(column.source.slice(CUSTOM.length))) return undefined
  return { path: 'source', message: `uses '${column.source}', which has no value here` }
}

const widthFits: Check = (definition, column) => {
  if (column.width === undefined) {
    return definition.layout.kind === 'fixed'
      ? { path: 'width', message: 'needs a width in a fixed layout' }
      : undefined
  }
  if (column.source === 'hash' && column.width < 12) {
    return { path: 'width', message: 'holds a hash total, which has 12 digits' }
  }
  return undefined
}

/** Padding that a reader could take for a part of the value is refused. */
const padFits: Check = (definition, column) => {
  if (column.pad && column.width === undefined) {
    return { path: 'width', message: 'needs a width to be padded to' }
  }
  const pad = padOf(definition, column)
  if (pad === undefined) return undefined
  if (!/^[ 0*#_.]$/.test(pad)) {
    return { path: 'pad', message: 'must be padded with a space, 0, *, #, _ or .' }
  }
  if (pad === '0' && alignOf(column) === 'left') {
    return { path: 'align', message: 'is padded with zeros and must stand at the right' }
  }
  if (pad === '.' && isNumeric(column)) {
    return { path: 'pad', message: 'is a number and cannot be padded with points' }
  }
  return undefined
}

const dateFits: Check = (_definition, column) => {
  if (column.type !== 'date' && column.type !== 'period') {
    return column.datePattern === undefined
      ? undefined
      : { path: 'datePattern', message: 'is no date and has no date pattern' }
  }
  const message = patternProblem(patternOf(column), column.type)
  return message ? { path: 'datePattern', message: `has a pattern that ${message}` } : undefined
}

const decimalsFit: Check = (definition, column) => {
  if (column.decimalStyle === undefined) return undefined
  if (column.type !== 'amount') {
    return { path: 'decimalStyle', message: 'is no amount and has no decimal style' }
  }
  const { layout } = definition
  const clash = layout.kind === 'delimited' && layout.delimiter === ',' && layout.quote === 'never'
  return clash && column.decimalStyle === 'comma'
    ? { path: 'decimalStyle', message: 'has a decimal comma, which is the delimiter too' }
    : undefined
}

const textSettingsFit: Check = (_definition, column) => {
  if (column.type === 'text') return undefined
  for (const setting of ['upperCase', 'lookup'] as const) {
    if (column[setting]) return { path: setting, message: 'is no text and cannot be translated' }
  }
  return column.tooLong === 'truncate'
    ? { path: 'tooLong', message: 'is no text, and truncating it would change its value' }
    : undefined
}

/** An identifier cut short would be another member's. */
const identifierIsWhole: Check = (definition, column) => {
  const info = listSources(definition.purpose).find(({ source }) => source === column.source)
  return info?.identifier && column.tooLong === 'truncate'
    ? { path: 'tooLong', message: 'is an identifier and is never truncated' }
    : undefined
}

const constantFits: Check = (definition, column) => {
  if (!column.source.startsWith(CONSTANT) || column.type !== 'text') return undefined
  const text = column.source.slice(CONSTANT.length)
  if (text === '') return { path: 'source', message: 'is a constant without a text' }
  const message = cellProblem(() => compileCell(definition, column).write(text))
  return message ? { path: 'source', message: `${message} (its constant)` } : undefined
}

const nameFits: Check = (definition, column, kind) => {
  const { layout } = definition
  if (kind !== 'detail' || layout.kind !== 'delimited' || !layout.headerRow) return undefined
  const message = cellProblem(() => compileGuard(definition)(column.name))
  return message ? { path: 'name', message: `${message} (its name)` } : undefined
}

function cellProblem(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof CellProblem) return error.message
    throw error
  }
}

const checks: Check[] = [
  widthFits,
  padFits,
  dateFits,
  decimalsFit,
  textSettingsFit,
  identifierIsWhole,
  constantFits,
  nameFits,
]
