/** Writes and reads business dates in one pattern. */
export type DatePattern = {
  /** @returns undefined when the value is no real date (YYYY-MM-DD) or period (YYYY-MM) */
  format(value: string): string | undefined
  parse(text: string): string | undefined
}

const TOKEN = /YYYY|YY|MM|DD/g
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const isoPeriod = /^(\d{4})-(\d{2})$/

/**
 * Says what is wrong with a pattern, in a sentence, or nothing.
 * A date needs year, month and day once each, a period year and month.
 */
export function patternProblem(pattern: string, type: 'date' | 'period'): string | undefined {
  const tokens = (pattern.match(TOKEN) ?? [])
    .map((token) => token.slice(0, 2))
    .sort()
    .join(' ')
  const expected = type === 'date' ? 'DD MM YY' : 'MM YY'
  if (tokens !== expected || /[A-Za-z0-9]/.test(pattern.replace(TOKEN, ''))) {
    return type === 'date'
      ? 'must hold YYYY or YY, MM and DD once each, such as DD/MM/YYYY'
      : 'must hold YYYY or YY and MM once each, such as YYYYMM'
  }
  return undefined
}

/** Compiles a pattern that `patternProblem` accepts. A two-digit year is in this century. */
export function compileDatePattern(pattern: string, type: 'date' | 'period'): DatePattern {
  const tokens: string[] = pattern.match(TOKEN) ?? []
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const source = pattern
    .split(/(YYYY|YY|MM|DD)/)
    .map((part) => (TOKEN_DIGITS[part] ? `(\\d{${TOKEN_DIGITS[part]}})` : literal(part)))
    .join('')
  const shape = new RegExp(`^${source}$`)
  const iso = type === 'date' ? isoDate : isoPeriod
  return {
    format(value) {
      const match = iso.exec(value)
      if (!match || !isRealDate(match)) return undefined
      const parts: Record<string, string> = {
        YYYY: match[1]!,
        YY: match[1]!.slice(2),
        MM: match[2]!,
        DD: match[3] ?? '',
      }
      if (tokens.includes('YY') && !match[1]!.startsWith('20')) return undefined
      return pattern.replace(TOKEN, (token) => parts[token]!)
    },
    parse(text) {
      const match = shape.exec(text)
      if (!match) return undefined
      const parts = Object.fromEntries(tokens.map((token, index) => [token, match[index + 1]!]))
      const year = parts.YYYY ?? `20${parts.YY}`
      const value = [year, parts.MM, parts.DD].filter(Boolean).join('-')
      const read = iso.exec(value)
      return read && isRealDate(read) ? value : undefined
    },
  }
}

const TOKEN_DIGITS: Record<string, number> = { YYYY: 4, YY: 2, MM: 2, DD: 2 }

function isRealDate(match: RegExpExecArray): boolean {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
