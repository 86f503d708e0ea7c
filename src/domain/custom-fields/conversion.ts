import { checkValue, isEmpty } from './check-value'
import { textOfValue, valueOfText } from './text-value'
import type { CustomField, CustomValue } from './types'

export type Conversion = { value: CustomValue } | { message: string }

/**
 * What a stored value becomes when its field gets another definition: the value that its text means there.
 * @returns the new value, or why it can't become one
 */
export function convertValue(from: CustomField, to: CustomField, value: CustomValue): Conversion {
  if (isEmpty(value)) return { value: null }
  const meant = from.type === to.type ? value : valueOfText(to, textOfValue(from, value))
  return checkValue({ ...to, required: false }, meant)
}
