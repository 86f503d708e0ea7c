import { LARGEST_AMOUNT } from '../../money'
import type { FormatColumn } from '../definition/schema'
import { patternOf } from '../definition/defaults'
import { amountFromText, amountToText } from './amounts'
import { compileDatePattern } from './dates'
import { CellProblem } from './problem'

/** Translates between a value and its text, by the type of the column, before padding and quoting. */
export type ValueCodec = {
  toText(value: string | number): string
  fromText(text: string): string | number
}

const NUMBER = /^-?\d+(\.\d+)?$/

/** Compiles the codec of a column. */
export function compileCodec(column: FormatColumn): ValueCodec {
  if (column.type === 'amount') return amountCodec(column)
  if (column.type === 'number') return numberCodec
  if (column.type === 'text') return textCodec
  return dateCodec(column, column.type)
}

const textCodec: ValueCodec = { toText: String, fromText: (text) => text }

const numberCodec: ValueCodec = {
  toText(value) {
    const text = String(value)
    if (NUMBER.test(text)) return text
    throw new CellProblem('invalid', `holds ${show(text)}, which is no number`)
  },
  fromText(text) {
    const value = NUMBER.test(text) ? Number(text) : NaN
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value
    throw new CellProblem('invalid', `holds ${show(text)}, which is no number`)
  },
}

function amountCodec(column: FormatColumn): ValueCodec {
  const style = column.decimalStyle ?? 'point'
  // The sum in a trailer may be greater than any amount that it adds up.
  const isAmount = column.source !== 'sum'
  return {
    toText(value) {
      if (Number.isSafeInteger(value)) return amountToText(Number(value), style)
      throw new CellProblem('invalid', `holds ${show(value)}, which is no whole number of thebe`)
    },
    fromText(text) {
      const amount = amountFromText(text, style)
      if (amount !== undefined && isAmount && Math.abs(amount) > LARGEST_AMOUNT) {
        const largest = amountToText(LARGEST_AMOUNT, style)
        throw new CellProblem(
          'invalid',
          `holds ${show(text)}, and the largest amount is ${largest}`,
        )
      }
      if (amount !== undefined) return amount
      throw new CellProblem('invalid', `holds ${show(text)}, which is no amount`)
    },
  }
}

function dateCodec(column: FormatColumn, type: 'date' | 'period'): ValueCodec {
  const pattern = compileDatePattern(patternOf(column), type)
  return {
    toText(value) {
      const text = pattern.format(String(value))
      if (text !== undefined) return text
      throw new CellProblem('invalid', `holds ${show(value)}, which is no ${type}`)
    },
    fromText(text) {
      const value = pattern.parse(text)
      if (value !== undefined) return value
      const expected = patternOf(column)
      throw new CellProblem('invalid', `holds ${show(text)}, which is no ${type} like ${expected}`)
    },
  }
}

/** Quotes a value for a message, short. */
export function show(value: string | number): string {
  const text = String(value)
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
