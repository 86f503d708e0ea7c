import type { FormulaType, FormulaValues, Value } from '../types'
import { writeDecimal } from './decimal'

/** A value as callers get it: thebe as an integer, a number as JavaScript writes it. */
export function toOutput<Result extends FormulaType>(
  type: Result,
  value: Exclude<Value, null>,
): FormulaValues[Result] {
  return outputOf(type, value) as FormulaValues[Result]
}

function outputOf(type: FormulaType, value: Exclude<Value, null>): unknown {
  if (type === 'money') return Number(value)
  if (type === 'number') return Number(writeDecimal(value as bigint))
  return Array.isArray(value) ? [...value] : value
}
