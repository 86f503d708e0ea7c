import { isBusinessDate } from '../../calendar'
import { formulaErrors } from '../errors'
import { MAX_LIST_VALUES } from '../limits'
import {
  inWords,
  type FormulaInputs,
  type FormulaType,
  type FormulaVariable,
  type Value,
} from '../types'
import { keepNumber, readDecimal } from './decimal'
import { keepText } from './text'

/**
 * The value of a variable as the caller gave it; null, '' and what is not there are empty.
 * Only an own entry under the full name counts, so that nothing inherited is ever read.
 */
export function rawInput(name: string, inputs: FormulaInputs): unknown {
  const raw: unknown = Object.hasOwn(inputs, name) ? inputs[name] : null
  return raw === '' || raw === undefined ? null : raw
}

/**
 * Reads a variable and holds it to its type.
 * @throws FORMULA_VALUE_INVALID naming the variable
 */
export function readInput({ name, type }: FormulaVariable, inputs: FormulaInputs): Value {
  const raw = rawInput(name, inputs)
  if (raw === null) return null
  const value = READERS[type](raw)
  if (value !== undefined) return value
  throw formulaErrors.FORMULA_VALUE_INVALID(`${name} does not hold ${inWords(type)}.`, {
    variable: name,
  })
}

const READERS: Record<FormulaType, (raw: unknown) => Value | undefined> = {
  text: (raw) => (typeof raw === 'string' ? keepText(raw) : undefined),
  number: readNumber,
  money: (raw) => (Number.isSafeInteger(raw) ? BigInt(raw as number) : undefined),
  date: (raw) => (isBusinessDate(raw) ? raw : undefined),
  'yes-no': (raw) => (typeof raw === 'boolean' ? raw : undefined),
  'list-of-text': readTexts,
}

function readNumber(raw: unknown): bigint | undefined {
  const number = typeof raw === 'number' ? readDecimal(String(raw)) : undefined
  return number === undefined ? undefined : keepNumber(number)
}

function readTexts(raw: unknown): string[] | undefined {
  if (!Array.isArray(raw) || raw.some((each) => typeof each !== 'string')) return undefined
  if (raw.length > MAX_LIST_VALUES) {
    throw formulaErrors.FORMULA_LIST_TOO_LONG(
      `A list of ${raw.length} entries is longer than ${MAX_LIST_VALUES}.`,
    )
  }
  const texts = [...(raw as string[])]
  keepText(texts.join(''))
  return texts
}
