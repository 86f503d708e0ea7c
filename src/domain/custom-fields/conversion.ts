import { checkValue, isEmpty } from './check-value'
import { kindOf, textOfValue, valueOfText } from './text-value'
import type { CustomField, CustomValue } from './types'

export type Conversion = { value: CustomValue } | { message: string }

const LEADING_ZERO = /^-?0\d/

/**
 * What a stored value becomes when its field gets another definition: the value that its text means there.
 * @returns the new value, or why it can't become one
 */
export function convertValue(from: CustomField, to: CustomField, value: CustomValue): Conversion {
  if (isEmpty(value)) return { value: null }
  const text = textOfValue(from, value)
  if (kindOf(to) === 'number' && LEADING_ZERO.test(text))
    return { message: 'A number loses the zero at the front.' }
  const meant = from.type === to.type ? value : valueOfText(to, text)
  return checkValue({ ...to, required: false }, meant)
}
