import { describe, expect, it } from '@jest/globals'
import {
  assertSharesAddUp,
  maskTail,
  normalisePayrollNumber,
  omangSexWarning,
  parseOmang,
  parsePassport,
  parsePhone,
  parseShare,
  withoutLeadingZeros,
} from '.'

it.each(['12345678', '1234567890', '12345678a', ''])('refuses the Omang "%s"', (text) =>
  expect(() => parseOmang(text)).toThrow(),
)

it('only warns when the fifth digit and the sex differ', () => {
  expect(omangSexWarning('106513015', 'M')).toBeNull()
  expect(omangSexWarning('106523015', 'M')).toContain('F')
  expect(omangSexWarning('106583015', 'M')).toBeNull()
})

it('keeps the leading zeros of a payroll number', () => {
  expect(normalisePayrollNumber(' 004 512 377 ')).toBe('004512377')
  expect(withoutLeadingZeros('004512377')).toBe('4512377')
  expect(withoutLeadingZeros('000')).toBe('0')
  expect(() => normalisePayrollNumber('12A')).toThrow()
})

it('hides all but the tail', () => expect(maskTail('417812414')).toBe('•••••2414'))

it('reads phones of Botswana', () => {
  expect(parsePhone('71234567')).toBe('+26771234567')
  expect(() => parsePhone('123')).toThrow()
})

it('reads passports', () => {
  expect(parsePassport('bn 0123456')).toBe('BN0123456')
  expect(() => parsePassport('ab/1')).toThrow()
})

describe('shares of beneficiaries', () => {
  const check = (...shares: string[]) => assertSharesAddUp(shares.map(parseShare))

  it('must be exactly 100 %', () => {
    expect(() => check('33.33', '33.33', '33.34')).not.toThrow()
    expect(() => check('50', '49.99')).toThrow('99.99')
    expect(() => check('100', '0')).toThrow()
    expect(() => check('33.333', '66.667')).toThrow()
  })
})
