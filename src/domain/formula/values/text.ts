import { formulaErrors } from '../errors'
import { MAX_TEXT_LENGTH } from '../limits'

/**
 * Holds a text to the limit.
 * @throws FORMULA_TEXT_TOO_LONG
 */
export function keepText(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text
  throw formulaErrors.FORMULA_TEXT_TOO_LONG(
    `A text of ${text.length} characters is longer than ${MAX_TEXT_LENGTH}.`,
  )
}
