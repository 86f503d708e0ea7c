import { moneyErrors } from './errors'

/**
 * The most that one amount may be when somebody enters it, in minor units: ten thousand million pula.
 * Thousands of such amounts still add up exactly, so that no slip of the keyboard spoils the books.
 */
export const LARGEST_AMOUNT = 10 ** 12

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a decimal string into minor units; nothing when it is no exact amount.
 * For callers that name the field or row in an error of their own.
 * @param decimals how many decimals the currency has; fewer may be written, more are refused
 */
export function readAmount(text: unknown, decimals = 2): number | undefined {
  const match = typeof text === 'string' ? DECIMAL.exec(text) : null
  if (!match) return undefined
  const [, sign, whole, cents = ''] = match
  if (cents.length > decimals) return undefined
  const minor = Number(`${whole}${cents.padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(minor)) return undefined
  return sign && minor !== 0 ? -minor : minor
}

/**
 * Reads a decimal string into minor units: '12.34' is 1234 thebe.
 * @throws AMOUNT_INVALID for anything but digits, an optional leading minus and a decimal point
 */
export function parseAmount(text: string, decimals = 2): number {
  const minor = readAmount(text, decimals)
  if (minor !== undefined) return minor
  throw moneyErrors.AMOUNT_INVALID(
    `${JSON.stringify(text)} is not an amount with at most ${decimals} decimals.`,
    { text },
  )
}

/**
 * Reads an amount that a person or a file enters: `parseAmount` with a ceiling. Sums may be greater.
 * @throws AMOUNT_INVALID; AMOUNT_TOO_GREAT beyond LARGEST_AMOUNT
 */
export function parseEnteredAmount(text: string, decimals = 2): number {
  const match = DECIMAL.exec(text)
  const cents = match?.[3] ?? ''
  const isExact = match !== null && cents.length <= decimals
  const isTooGreat =
    isExact && BigInt(`${match[2]}${cents.padEnd(decimals, '0')}`) > BigInt(LARGEST_AMOUNT)
  if (!isTooGreat) return parseAmount(text, decimals)
  throw moneyErrors.AMOUNT_TOO_GREAT(
    `${JSON.stringify(text)} is more than the largest amount, ${formatAmount(LARGEST_AMOUNT, decimals)}.`,
    { text },
  )
}

/**
 * Writes minor units as a decimal string: -1234 thebe is '-12.34'.
 * @throws AMOUNT_INVALID when the amount is not a whole number of minor units
 */
export function formatAmount(minor: number, decimals = 2): string {
  assertAmount(minor)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const sign = minor < 0 ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * Writes thebe for people: 123450 is 'P1,234.50'.
 * @throws AMOUNT_INVALID when the amount is not a whole number of thebe
 */
export function formatCurrency(minor: number): string {
  const [whole = '', cents] = formatAmount(Math.abs(minor)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${minor < 0 ? '-' : ''}P${grouped}.${cents}`
}

/**
 * Holds an amount to a whole number that JavaScript keeps exactly.
 * @param name what the amount is, for the message
 * @returns the amount
 * @throws AMOUNT_INVALID
 */
export function assertAmount(minor: number, name = 'The amount'): number {
  if (Number.isSafeInteger(minor)) return minor
  throw moneyErrors.AMOUNT_INVALID(`${name} is not a whole number of minor units: ${minor}.`, {
    name,
  })
}

/**
 * Adds amounts in minor units.
 * @throws AMOUNT_INVALID for an amount that is no whole number, AMOUNT_TOO_GREAT for a sum beyond 2^53
 */
export function sumAmounts(amounts: Iterable<number>): number {
  let sum = 0
  for (const amount of amounts) {
    assertAmount(amount)
    sum += amount
    if (!Number.isSafeInteger(sum)) {
      throw moneyErrors.AMOUNT_TOO_GREAT('The amounts add up to more than can be kept exactly.')
    }
  }
  return sum
}
