import { isMotsheloError } from '../../errors'
import { formatAmount, parseAmount } from '../../money'
import type { FormatColumn } from '../definition/schema'

export type DecimalStyle = NonNullable<FormatColumn['decimalStyle']>

const shapes: Record<DecimalStyle, RegExp> = {
  point: /^(-?\d+)(?:\.(\d{1,2}))?$/,
  comma: /^(-?\d+)(?:,(\d{1,2}))?$/,
  implied: /^(-?\d*?)(\d{1,2})$/,
}

/** Writes an amount of thebe in one decimal style: 15000 is 150.00, 150,00 or 15000. */
export function amountToText(thebe: number, style: DecimalStyle): string {
  if (style === 'implied') return String(thebe)
  const text = formatAmount(thebe)
  return style === 'comma' ? text.replace('.', ',') : text
}

/** Reads an amount into thebe; nothing when the text is no amount of this style or too great to be exact. */
export function amountFromText(text: string, style: DecimalStyle): number | undefined {
  const match = shapes[style].exec(text)
  if (!match) return undefined
  const [, whole = '', cents = ''] = match
  if (style !== 'implied') return exactAmount(`${whole}.${cents.padEnd(2, '0')}`)
  const pula = /\d/.test(whole) ? whole : `${whole}0`
  return exactAmount(`${pula}.${cents.padStart(2, '0')}`)
}

function exactAmount(text: string): number | undefined {
  try {
    return parseAmount(text)
  } catch (error) {
    if (isMotsheloError(error)) return undefined
    throw error
  }
}
