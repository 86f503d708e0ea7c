import { formulaErrors } from '../errors'
import { NUMBER_DECIMALS, NUMBER_DIGITS } from '../limits'

/** A number is kept in millionths. */
export const ONE = 10n ** BigInt(NUMBER_DECIMALS)

const DECIMAL = new RegExp(`^(-?)(\\d{1,21})(?:\\.(\\d{1,${NUMBER_DECIMALS}}))?$`)
const GREATEST = 10n ** BigInt(NUMBER_DIGITS) * ONE

/** Reads plain digits into millionths; nothing when it is no exact number. */
export function readDecimal(text: string): bigint | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign, whole = '', decimals = ''] = match
  const millionths = BigInt(whole + decimals.padEnd(NUMBER_DECIMALS, '0'))
  return sign ? -millionths : millionths
}

/**
 * Reads a rate or another number written as text.
 * @throws FORMULA_NUMBER_INVALID
 */
export function parseDecimal(text: string): bigint {
  const number = readDecimal(text)
  if (number !== undefined) return keepNumber(number)
  throw formulaErrors.FORMULA_NUMBER_INVALID(
    `${JSON.stringify(text.slice(0, 40))} is not a number with at most ${NUMBER_DECIMALS} decimals.`,
  )
}

/** Writes millionths in plain digits, without zeros at the end. */
export function writeDecimal(number: bigint): string {
  const positive = number < 0n ? -number : number
  const decimals = String(positive % ONE)
    .padStart(NUMBER_DECIMALS, '0')
    .replace(/0+$/, '')
  const text = decimals ? `${positive / ONE}.${decimals}` : `${positive / ONE}`
  return number < 0n ? `-${text}` : text
}

export const isWhole = (number: bigint): boolean => number % ONE === 0n

/**
 * Holds a number to what a result can carry without loss.
 * @throws FORMULA_TOO_GREAT
 */
export function keepNumber(number: bigint): bigint {
  const positive = number < 0n ? -number : number
  const digits = positive < GREATEST ? String(positive).replace(/0+$/, '').length : Infinity
  if (digits <= NUMBER_DIGITS) return number
  throw formulaErrors.FORMULA_TOO_GREAT(`A number may have ${NUMBER_DIGITS} digits.`)
}
