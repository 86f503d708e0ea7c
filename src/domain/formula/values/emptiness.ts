import { formulaErrors } from '../errors'
import type { Type, Value } from '../types'

/** True for no value, a text without a letter and a list without an entry. */
export function isEmptyValue(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/**
 * What an empty value counts as: an empty text is "", an empty list has nothing in it, an empty
 * yes/no is no. An amount, a number or a date has no such neutral value, and a guess would move money.
 */
export function standIn(type: Type): Exclude<Value, null> | undefined {
  if (type === 'text') return ''
  if (type === 'yes-no') return false
  return type.startsWith('list-of-') ? [] : undefined
}

/**
 * The value, or what an empty one counts as.
 * @param name what is empty, for the message
 * @throws FORMULA_EMPTY_VALUE
 */
export function present(value: Value, type: Type, name: string): Exclude<Value, null> {
  const known = value ?? standIn(type)
  if (known !== undefined) return known
  throw formulaErrors.FORMULA_EMPTY_VALUE(`${name} is empty.`)
}
