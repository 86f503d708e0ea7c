import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { searchKeys } from '.'

describe('what was typed into the search box', () => {
  it('is a name by the beginnings of its words', () => {
    expect(searchKeys("  Mole  neo o'N ")).toMatchObject({
      ...{ words: ['mole', 'neo', 'o', 'n'], text: "Mole neo o'N" },
      ...{ counter: null, payrollNumbers: [], phone: null, omang: null, passport: null },
    })
    expect(searchKeys('Neo 7')?.words).toEqual([])
  })

  it('is a telephone number in any spelling', () => {
    for (const typed of ['71234567', '+267 71 234 567', '00267-71234567'])
      expect(searchKeys(typed)?.phone).toBe('+26771234567')
    expect(searchKeys('712345')?.phone).toBeNull()
  })

  it('is a payroll number with and without its leading zeros', () => {
    expect(searchKeys('00123')?.payrollNumbers).toEqual(expect.arrayContaining(['123', '0000123']))
    expect(searchKeys('123')?.payrollNumbers).toEqual(expect.arrayContaining(['00123']))
    expect(searchKeys('12A')?.payrollNumbers).toEqual([])
  })

  it('is an Omang or a passport only when it is whole', () => {
    expect(searchKeys('123 456 789')).toMatchObject({ omang: '123456789', passport: '123456789' })
    expect(searchKeys('12345678')?.omang).toBeNull()
    expect(searchKeys('bn1234567')?.passport).toBe('BN1234567')
    expect(searchKeys('molefe')?.passport).toBeNull()
  })

  it('is nothing when it is too short, too long or only signs', () => {
    for (const typed of ['', ' ', 'a', '%', '••••', 'x'.repeat(81)])
      expect(searchKeys(typed)).toBeNull()
    expect(searchKeys('7')?.counter).toBe(7)
  })

  it('gives words without anything that a query could take for a sign', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const word of searchKeys(typed)?.words ?? []) expect(word).toMatch(/^\p{L}+$/u)
      }),
    )
  })
})
