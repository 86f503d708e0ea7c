import { formatAmount } from '../../../domain/money'

/**
 * Stands in the form for text that is no amount. It is an object because Payload turns text into
 * numbers by their first digits: "145 pula" would be saved as 145 thebe; this is always refused.
 */
export type Unreadable = { text: string }

export const unreadable = (text: string): Unreadable => ({ text })

export const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === 'object' && value !== null && 'text' in value

/** The text of a form's value: thebe with decimals, or what was typed. */
export function amountText(value: unknown): string {
  if (isUnreadable(value)) return value.text
  return Number.isSafeInteger(value) ? formatAmount(value as number) : ''
}
