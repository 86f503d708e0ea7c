import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  formatAmount,
  formatCurrency,
  parseAmount,
  parseEnteredAmount,
  splitByLargestRemainder,
  sumAmounts,
} from '.'

describe('an amount as text', () => {
  it.each([
    ['0', 0],
    ['12', 1200],
    ['12.3', 1230],
    ['12.34', 1234],
    ['-12.34', -1234],
    ['-0.00', 0],
    ['007.50', 750],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('reads %s as %d thebe', (text, thebe) => {
    expect(parseAmount(text)).toBe(thebe)
  })

  it.each([
    '',
    ' ',
    '1,2',
    '1.234',
    '.5',
    '1.',
    '+1',
    '--1',
    '1e3',
    'NaN',
    '1 000',
    '90071992547409.92',
    '٣',
  ])('refuses %j', (text) => {
    expect(() => parseAmount(text)).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }))
  })

  it.each([
    ['10000000000.00', 2],
    ['-10000000000', 2],
    ['1000000000000', 0],
    ['12.3', 2],
  ])('that somebody enters may be %s with %d decimals', (text, decimals) => {
    expect(parseEnteredAmount(text, decimals)).toBe(parseAmount(text, decimals))
  })

  it.each(['10000000000.01', '-10000000000.01', '90071992547409.91', '9'.repeat(40)])(
    'that somebody enters may not be %s, which would spoil the sums',
    (text) => {
      expect(() => parseEnteredAmount(text)).toThrow(
        expect.objectContaining({
          code: 'AMOUNT_TOO_GREAT',
          message: expect.stringContaining('10000000000.00') as unknown,
        }),
      )
    },
  )

  it('that somebody enters is an amount first', () => {
    expect(() => parseEnteredAmount('10000000000.012')).toThrow('at most 2 decimals')
  })

  it('takes a currency without decimals', () => {
    expect(parseAmount('15', 0)).toBe(15)
    expect(formatAmount(15, 0)).toBe('15')
    expect(() => parseAmount('15.0', 0)).toThrow('at most 0 decimals')
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (minor, decimals) => {
        expect(parseAmount(formatAmount(minor, decimals), decimals)).toBe(minor + 0)
      }),
    )
  })

  it('is written for people with a currency and groups of three', () => {
    expect(formatCurrency(123450)).toBe('P1,234.50')
    expect(formatCurrency(-5)).toBe('-P0.05')
    expect(formatCurrency(100000000)).toBe('P1,000,000.00')
  })

  it('is never a fraction of a thebe', () => {
    expect(() => formatAmount(0.5)).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }))
  })
})

describe('sumAmounts', () => {
  it('adds whole thebe and refuses a sum that is no longer exact', () => {
    expect(sumAmounts([1, 2, -3])).toBe(0)
    expect(() => sumAmounts([Number.MAX_SAFE_INTEGER, 1])).toThrow(
      expect.objectContaining({ code: 'AMOUNT_TOO_GREAT' }),
    )
    expect(() => sumAmounts([0.1])).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }))
  })
})

describe('splitByLargestRemainder', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1e13 }), { minLength: 1, maxLength: 50 })
    .filter((list) => list.some((weight) => weight > 0))

  it('uses the total exactly, each part within one unit of its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), weights, (total, list) => {
        const parts = splitByLargestRemainder(total, list)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        const whole = list.reduce((sum, weight) => sum + BigInt(weight), 0n)
        parts.forEach((part, index) => {
          const distance = BigInt(part) * whole - BigInt(total) * BigInt(list[index] ?? 0)
          expect(distance > -whole && distance < whole).toBe(true)
        })
      }),
    )
  })

  it('gives the first of equal remainders the unit left over', () => {
    expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitByLargestRemainder(2, [1, 1, 1])).toEqual([1, 1, 0])
  })

  it('is exact for the published dividend of 50 000.00', () => {
    const shareDays = [45600, 73200, 54900, 12200, 15500]
    expect(splitByLargestRemainder(5000000, shareDays)).toEqual([
      1132076, 1817279, 1362959, 302880, 384806,
    ])
  })

  it('refuses weights that cannot share', () => {
    for (const wrong of [[], [0, 0], [1, -1], [0.5]]) {
      expect(() => splitByLargestRemainder(1, wrong)).toThrow(
        expect.objectContaining({ code: 'SPLIT_INVALID' }),
      )
    }
  })
})
