import { parsePhone, withoutLeadingZeros } from '../identity'

/** What a person may have meant by what was typed into the search box. */
export type SearchKeys = {
  /** As it was typed, without spaces around it. */
  text: string
  /** Beginnings of words of a name, in small letters; none when it can't be a name. */
  words: string[]
  /** The text as a number, code or reference, in the spellings in which it may be kept. */
  codes: string[]
  /** A whole number above zero, for records that are counted. */
  counter: number | null
  /** A payroll number with every count of leading zeros that it may be kept with. */
  payrollNumbers: string[]
  /** In the form in which telephone numbers are kept. */
  phone: string | null
  /** A whole Omang. */
  omang: string | null
  /** What may be a whole passport number. */
  passport: string | null
}

const LONGEST = 80
const LONGEST_PAYROLL_NUMBER = 12
const MOST_WORDS = 6

/**
 * Reads the search box. Pure; nothing is looked up here.
 * @returns null for what is too short or too long to look for
 */
export function searchKeys(typed: string): SearchKeys | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return null
  const digits = text.replace(/[\s-]/g, '')
  const isNumber = /^\d{1,20}$/.test(digits)
  if (text.length < 2 && !isNumber) return null
  return {
    text,
    words: wordsOf(text),
    codes: [...new Set([text, text.toUpperCase()])],
    counter: isNumber && digits.length <= 9 && Number(digits) > 0 ? Number(digits) : null,
    payrollNumbers: isNumber ? withZeros(digits) : [],
    phone: phoneOf(text),
    omang: /^\d{9}$/.test(digits) ? digits : null,
    passport: passportOf(digits),
  }
}

/** Only whole words of letters: a number is no part of a name, and one letter alone finds everybody. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (/\d/.test(text) || !words.some((word) => word.length > 1)) return []
  return words.slice(0, MOST_WORDS)
}

function withZeros(digits: string): string[] {
  const bare = withoutLeadingZeros(digits)
  const longest = Math.max(LONGEST_PAYROLL_NUMBER, digits.length)
  return Array.from({ length: longest - bare.length + 1 }, (_, zeros) => '0'.repeat(zeros) + bare)
}

function phoneOf(text: string): string | null {
  if (!/^\+?[\d\s()-]{7,20}$/.test(text)) return null
  try {
    return parsePhone(text.replace(/^00/, '+'))
  } catch {
    // An Omang is no telephone number, and the other way round.
    return null
  }
}

/** A name has no digit in it, and what has none is not looked for among people's passports. */
function passportOf(digits: string): string | null {
  const upper = digits.toUpperCase()
  return /^(?=.*\d)[A-Z0-9]{5,15}$/.test(upper) ? upper : null
}
