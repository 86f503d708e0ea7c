import { defineErrors } from '../errors'

export const numberingErrors = defineErrors({
  NUMBER_PATTERN_INVALID: {
    status: 400,
    next: 'Write a pattern with one run of zeros in braces, for example M{000000}.',
  },
})

const COUNTER = /\{(0+)\}/g

/** @throws NUMBER_PATTERN_INVALID unless the pattern has exactly one counter such as `{000000}` */
export function assertNumberPattern(pattern: string): void {
  const counters = pattern.match(COUNTER) ?? []
  const rest = pattern.replace(COUNTER, '').replace('{YYYY}', '')
  if (counters.length === 1 && !/[{}]/.test(rest)) return
  throw numberingErrors.NUMBER_PATTERN_INVALID(`"${pattern}" is not a number pattern.`)
}

/**
 * @param pattern text with a counter of a least width, and optionally the year: `JV-{YYYY}-{00000}`
 * @param date the business date or year, needed when the pattern has `{YYYY}`
 */
export function formatNumber(pattern: string, number: number, date?: string): string {
  assertNumberPattern(pattern)
  return pattern
    .replace('{YYYY}', date?.slice(0, 4) ?? '')
    .replace(COUNTER, (_, zeros: string) => String(number).padStart(zeros.length, '0'))
}

/** The counter in a number that was made by the pattern, or null: an import moves the sequence past it. */
export function counterIn(pattern: string, text: string): number | null {
  assertNumberPattern(pattern)
  const escape = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const [before = '', after = ''] = pattern
    .split(/\{0+\}/)
    .map((part) => escape(part).replace('\\{YYYY\\}', '\\d{4}'))
  const found = new RegExp(`^${before}(\\d{1,15})${after}$`).exec(text)
  return found ? Number(found[1]) : null
}
