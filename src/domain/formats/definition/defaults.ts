import type { CellFormat, FormatColumn } from './schema'
import { controlSources } from './sources'

/** Numbers and amounts stand at the right, everything else at the left. */
export function alignOf(column: FormatColumn): 'left' | 'right' {
  return column.align ?? (isNumeric(column) ? 'right' : 'left')
}

/**
 * The padding character, or nothing when the column is not padded:
 * a fixed layout always pads, a delimited one only a column with both a width and a padding character.
 */
export function padOf(definition: CellFormat, column: FormatColumn): string | undefined {
  if (column.width === undefined) return undefined
  if (definition.layout.kind === 'delimited') return column.pad
  return column.pad ?? (isNumeric(column) && alignOf(column) === 'right' ? '0' : ' ')
}

/** The date pattern of a date or period column. */
export function patternOf(column: FormatColumn): string {
  return column.datePattern ?? (column.type === 'period' ? 'YYYY-MM' : 'YYYY-MM-DD')
}

/** A deduction, a remittance or a line of a journal without its amount is no line, whatever the column says. */
export function isRequired(purpose: CellFormat['purpose'], column: FormatColumn): boolean {
  if (column.required) return true
  return purpose !== 'rejection' && column.source === controlSources(purpose).amount
}

export function isNumeric(column: FormatColumn): boolean {
  return column.type === 'number' || column.type === 'amount'
}
