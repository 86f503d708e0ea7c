import { expect, it } from '@jest/globals'
import { assertNumberPattern, counterIn, formatNumber } from '.'

it('fills the counter and the year', () => {
  expect(formatNumber('M{000000}', 42)).toBe('M000042')
  expect(formatNumber('JV-{YYYY}-{000}', 12345, '2026')).toBe('JV-2026-12345')
})

it('finds the counter of a number that it made, and of no other', () => {
  expect(counterIn('M{000000}', 'M000300')).toBe(300)
  expect(counterIn('JV-{YYYY}-{000}', 'JV-2026-7')).toBe(7)
  expect(counterIn('M{000000}', 'X000300')).toBeNull()
})

it.each(['M', '{000}{00}', 'M{abc}', 'M{000'])('refuses the pattern %s', (pattern) =>
  expect(() => assertNumberPattern(pattern)).toThrow(),
)
