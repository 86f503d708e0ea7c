import { describe, expect, it } from '@jest/globals'
import { fileName } from './file-name'
import { context } from './samples.fixture'

const named = (pattern: string, run = {}) =>
  fileName({ fileName: pattern }, { ...context, run: { ...context.run, ...run } })

describe('fileName', () => {
  it('fills in the tokens', () => {
    expect(named('{code}_{period}_{sequence:02}.csv', { deductionCode: '4471' })).toBe(
      '4471_202611_01.csv',
    )
    expect(named('{society}-{authority}-{date:DD-MM-YYYY}-{period:YYYY-MM}-{sequence}.txt')).toBe(
      'SBS-GOV-10-11-2026-2026-11-1.txt',
    )
  })

  it('refuses a missing value and one that would leave the folder', () => {
    expect(() => named('{code}.csv')).toThrow(/needs \{code\}.*no value/)
    expect(() => named('{code}.csv', { deductionCode: '../4471' })).toThrow(/'\.\.\/4471'/)
  })
})
