import { formatAmount, readAmount } from '../money'
import { fileOf } from './file-value'
import type { CustomField, CustomFieldType, CustomValue } from './types'

const YES = new Set(['yes', 'true', '1', 'ee'])
const NO = new Set(['no', 'false', '0', 'nnyaa'])
const NUMBER = /^-?\d+(\.\d+)?$/
const SEPARATOR = ';'

/**
 * What the text of a CSV cell means for a field; `checkValue` then says whether it fits.
 * Choices may be written by value or by label, several of them with `;` between.
 */
export function valueOfText(field: CustomField, text: string): unknown {
  const cell = text.trim()
  if (!cell) return null
  const kind = kindOf(field)
  if (kind === 'number') return NUMBER.test(cell) ? Number(cell) : cell
  if (kind === 'money') return readAmount(cell) ?? cell
  if (kind === 'yes-no') return yesOrNo(cell)
  if (field.type === 'choice') return optionOf(field, cell)
  if (field.type === 'choices')
    return cell.split(SEPARATOR).map((each) => optionOf(field, each.trim()))
  return cell
}

/** The text of a value in an exported file; reading it back gives the same value, except of a file. */
export function textOfValue(field: CustomField, value: CustomValue | undefined): string {
  if (value === null || value === undefined) return ''
  const kind = kindOf(field)
  if (kind === 'file') return fileOf(value)?.name ?? ''
  if (kind === 'money') return formatAmount(Number(value))
  if (kind === 'yes-no') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(SEPARATOR) : String(value)
}

/** A computed field holds values as the type does that its formula gives. */
export const kindOf = ({ type, result }: CustomField): CustomFieldType =>
  type === 'formula' ? (result ?? 'text') : type

function yesOrNo(cell: string): unknown {
  const word = cell.toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : cell
}

function optionOf({ options }: CustomField, cell: string): string {
  const word = cell.toLowerCase()
  const found = options?.find(({ value, label }) =>
    [value, label.en, label.tn].some((name) => name?.toLowerCase() === word),
  )
  return found?.value ?? cell
}
