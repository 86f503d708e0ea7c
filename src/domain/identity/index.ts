import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { defineErrors } from '../errors'

export const identityErrors = defineErrors({
  OMANG_INVALID: { status: 400, next: 'An Omang has exactly nine digits; copy it from the card.' },
  PASSPORT_INVALID: { status: 400, next: 'A passport number has 5 to 15 letters and digits.' },
  PAYROLL_NUMBER_INVALID: {
    status: 400,
    next: 'A payroll number has only digits, leading zeros included.',
  },
  PHONE_INVALID: { status: 400, next: 'Write the number as 71234567 or +26771234567.' },
  SHARES_DO_NOT_ADD_UP: {
    status: 400,
    next: 'Change the shares so that they add up to exactly 100 %.',
  },
})

/** @throws OMANG_INVALID unless it has exactly nine digits */
export function parseOmang(text: string): string {
  const omang = text.replace(/\s/g, '')
  if (/^\d{9}$/.test(omang)) return omang
  throw identityErrors.OMANG_INVALID('The Omang does not have exactly nine digits.')
}

/**
 * A warning only: the fifth digit is said to tell the sex (1 male, 2 female), but no official source confirms it.
 * @returns a sentence, or null when nothing looks wrong
 */
export function omangSexWarning(omang: string, sex: 'M' | 'F' | null | undefined): string | null {
  const told = { '1': 'M', '2': 'F' }[omang[4] ?? '']
  if (!sex || !told || told === sex) return null
  return `The Omang's fifth digit suggests ${told}, the record says ${sex}.`
}

/** @throws PASSPORT_INVALID */
export function parsePassport(text: string): string {
  const passport = text.replace(/\s/g, '').toUpperCase()
  if (/^[A-Z0-9]{5,15}$/.test(passport)) return passport
  throw identityErrors.PASSPORT_INVALID('The passport number is not 5 to 15 letters and digits.')
}

/** Spaces go, leading zeros stay: a payroll number is text. @throws PAYROLL_NUMBER_INVALID */
export function normalisePayrollNumber(text: string): string {
  const payrollNumber = text.replace(/\s/g, '')
  if (/^\d{1,20}$/.test(payrollNumber)) return payrollNumber
  throw identityErrors.PAYROLL_NUMBER_INVALID(`"${text}" is not a payroll number.`)
}

export const withoutLeadingZeros = (payrollNumber: string): string =>
  payrollNumber.replace(/^0+(?=.)/, '')

/** @returns the text with all but the last characters hidden */
export function maskTail(text: string, shown = 4): string {
  const hidden = Math.max(text.length - shown, 0)
  return `${'•'.repeat(hidden)}${text.slice(hidden)}`
}

/** @returns the number in E.164. @throws PHONE_INVALID */
export function parsePhone(text: string): string {
  const phone = parsePhoneNumberFromString(text, 'BW')
  if (phone?.isValid()) return phone.number
  throw identityErrors.PHONE_INVALID(`"${text}" is not a phone number.`)
}

/**
 * Reads a share.
 * @param text percent with at most two decimals: `33.34`
 * @returns hundredths of a percent
 * @throws SHARES_DO_NOT_ADD_UP
 */
export function parseShare(text: string): number {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  if (whole !== undefined) return Number(`${whole}${decimals.padEnd(2, '0')}`)
  throw identityErrors.SHARES_DO_NOT_ADD_UP(
    `"${text}" is not a percentage with at most two decimals.`,
  )
}

/**
 * Checks that beneficiaries share exactly everything.
 * @param shares hundredths of a percent, as `parseShare` gives them
 * @throws SHARES_DO_NOT_ADD_UP
 */
export function assertSharesAddUp(shares: number[]): void {
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum === 10_000 && shares.every((share) => share > 0)) return
  throw identityErrors.SHARES_DO_NOT_ADD_UP(
    `The shares add up to ${(sum / 100).toFixed(2)} % and each must be above 0.`,
  )
}
export { areSimilar, haveSimilarNames, partsOfName, type NameParts } from './similar-names'
