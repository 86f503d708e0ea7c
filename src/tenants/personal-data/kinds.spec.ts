import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isMasked, maskPersonal, personalProblem } from './kinds'

describe('masking', () => {
  it('shows at most the last four characters and keeps the length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,34}$/), (text) => {
        const masked = maskPersonal(text)
        const shown = masked.replaceAll('•', '')
        expect(masked).toHaveLength(text.length)
        expect(shown.length).toBeLessThanOrEqual(Math.min(4, text.length / 2))
        expect(text.endsWith(shown)).toBe(true)
        expect(isMasked(masked)).toBe(true)
        expect(maskPersonal(masked)).toBe(masked)
      }),
    )
  })
})

describe('numbers that identify a person', () => {
  it.each([
    ['omang', '929523699'],
    ['omang', '929 523 699'],
    ['passport', 'bn1234567'],
    ['bank-account', '62012345678'],
    ['wallet', '+267 71 234 567'],
  ] as const)('accepts %s %s', (kind, text) => expect(personalProblem(kind, text)).toBeNull())

  it.each([
    ['omang', '92952369', 'An Omang has nine digits.'],
    ['omang', '92952369A', 'An Omang has nine digits.'],
    ['passport', 'B#12345', 'A passport number has 5 to 15 letters and digits.'],
  ] as const)('refuses %s %s', (kind, text, problem) =>
    expect(personalProblem(kind, text)).toBe(problem),
  )
})
