/** The personal numbers that are kept encrypted and can be found by their whole value. */
export type PersonalKind = 'omang' | 'passport' | 'bank-account' | 'wallet' | 'document'

type Rule = { pattern: RegExp; problem: string }

const rules: Record<PersonalKind, Rule> = {
  omang: { pattern: /^\d{9}$/, problem: 'An Omang has nine digits.' },
  passport: {
    pattern: /^[A-Z0-9]{5,15}$/,
    problem: 'A passport number has 5 to 15 letters and digits.',
  },
  'bank-account': {
    pattern: /^[A-Z0-9]{5,34}$/,
    problem: 'An account number has 5 to 34 letters and digits.',
  },
  wallet: {
    pattern: /^\+?\d{7,15}$/,
    problem: 'A wallet number has 7 to 15 digits, with or without a plus sign.',
  },
  document: {
    pattern: /^[A-Z0-9][A-Z0-9./]{0,39}$/,
    problem: 'The number of a document has up to 40 letters, digits, points and slashes.',
  },
}

const MASK = '•'
const SHOWN = 4

/** The form in which a number is stored and compared: no spaces or dashes, capital letters. */
export const normalisePersonal = (_kind: PersonalKind, text: string): string =>
  text.replace(/[\s-]/g, '').toUpperCase()

/** @returns what is wrong with the number, or null when it can be kept */
export function personalProblem(kind: PersonalKind, text: string): string | null {
  const { pattern, problem } = rules[kind]
  return pattern.test(normalisePersonal(kind, text)) ? null : problem
}

/** Hides all but the last four characters, or all of a short one. Masking twice changes nothing. */
export function maskPersonal(text: string): string {
  if (isMasked(text)) return text
  const shown = text.length >= 2 * SHOWN ? SHOWN : 0
  return MASK.repeat(text.length - shown) + text.slice(text.length - shown)
}

/** True for what `maskPersonal` made. */
export const isMasked = (text: string): boolean => text.includes(MASK)
