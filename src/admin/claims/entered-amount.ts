import { parseEnteredAmount } from '../../domain/money'

/** What can't be read is sent as nothing, and the answer names the field. */
export function thebeOf(text: string): number | null {
  try {
    return parseEnteredAmount(text)
  } catch {
    return null
  }
}
