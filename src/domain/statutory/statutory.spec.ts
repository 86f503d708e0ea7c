import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addMonths } from '../calendar'
import type { AccountFigure } from '../statements'
import {
  ageing,
  daysOf,
  dueItems,
  isSettingValue,
  meets,
  monthsOf,
  neededSetting,
  parseContent,
  percentIn,
  percentText,
  ratioOf,
  settingOn,
  shippedDefinitions,
  shippedSettings,
  type RatioFigures,
  type StatutorySetting,
  type Term,
} from '.'
import { divided } from './ratios'

const bounds = [30, 60, 90, 180, 365]
const owed = (period: string, outstanding: number, member = 'a') => ({
  period,
  outstanding,
  member,
})

describe('arrears by age', () => {
  it('puts each month into its range: 30 days late is in the first, 31 in the next', () => {
    const list = [
      owed('2026-05', 700), // ends on 31 May: not late on that day
      owed('2026-04', 100), // 31 days
      owed('2026-03', 200, 'b'), // 61 days
      owed('2025-05', 300), // 365 days
      owed('2025-04', 400), // 396 days
    ]
    expect(
      ageing(list, bounds, '2026-05-31').map(({ from, to, amount }) => [from, to, amount]),
    ).toEqual([
      [0, 0, 700],
      [1, 30, 0],
      [31, 60, 100],
      [61, 90, 200],
      [91, 180, 0],
      [181, 365, 300],
      [366, null, 400],
    ])
    expect(ageing([owed('2026-04', 100)], bounds, '2026-05-30')[1]).toMatchObject({
      ...{ amount: 100, members: 1, items: 1 },
    })
  })

  it('loses no thebe, whatever is owed', () => {
    const months = fc.integer({ min: 0, max: 60 }).map((back) => addMonths('2026-05', -back))
    const items = fc.record({
      ...{ period: months, outstanding: fc.integer({ min: 1, max: 1e9 }) },
      member: fc.constantFrom('a', 'b', 'c'),
    })
    fc.assert(
      fc.property(fc.array(items), (list) => {
        const sum = (amounts: number[]) => amounts.reduce((total, each) => total + each, 0)
        const buckets = ageing(list, bounds, '2026-05-31')
        expect(sum(buckets.map(({ amount }) => amount))).toBe(
          sum(list.map(({ outstanding }) => outstanding)),
        )
      }),
    )
  })
})

describe('periods', () => {
  it('counts quarters and years from the first month of the financial year', () => {
    expect(daysOf('monthly', '2026-02', 1)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(daysOf('quarterly', '2026-02', 1)).toEqual({ from: '2026-01-01', to: '2026-03-31' })
    expect(daysOf('quarterly', '2026-02', 3)).toEqual({ from: '2025-12-01', to: '2026-02-28' })
    expect(daysOf('yearly', '2026-02', 4)).toEqual({ from: '2025-04-01', to: '2026-03-31' })
    expect(monthsOf({ from: '2025-12-01', to: '2026-02-28' })).toEqual([
      ...['2025-12', '2026-01', '2026-02'],
    ])
  })
})

describe('what is due', () => {
  const asked = {
    ...{ frequency: 'monthly' as const, firstMonth: 1, back: 3, today: '2026-05-20' },
    dueDays: () => 15,
    submitted: new Set(['2026-02-28']),
  }

  it('is overdue from the day after, and no longer once it is submitted', () => {
    expect(dueItems(asked).map(({ to, dueOn, state }) => [to, dueOn, state])).toEqual([
      ['2026-05-31', '2026-06-15', 'running'],
      ['2026-04-30', '2026-05-15', 'overdue'],
      ['2026-03-31', '2026-04-15', 'overdue'],
      ['2026-02-28', '2026-03-15', 'submitted'],
    ])
    expect(dueItems({ ...asked, today: '2026-05-15' })[1]?.state).toBe('due')
  })

  it('says nothing where no due day is set', () => {
    expect(dueItems({ ...asked, dueDays: () => null })).toEqual([])
  })
})

describe('settings', () => {
  const setting = (from: string, value: string): StatutorySetting => ({
    ...{ key: 'due.pearls', from, unit: 'days', value, source: 'Regulation 9(1), page 4' },
  })
  const list = [setting('2026-01-01', '30'), setting('2026-07-01', '21')]

  it('hold from their first day', () => {
    expect(settingOn(list, 'due.pearls', '2026-06-30')?.value).toBe('30')
    expect(settingOn(list, 'due.pearls', '2026-07-01')?.value).toBe('21')
    expect(settingOn(list, 'due.pearls', '2025-12-31')).toBeNull()
    expect(() =>
      neededSetting(list, { key: 'due.pearls', day: '2025-12-31', unit: 'days' }),
    ).toThrow(expect.objectContaining({ code: 'STATUTORY_SETTING' }))
  })

  it('are refused where their unit can’t be read', () => {
    expect(isSettingValue('bounds', '30, 60, 90')).toBe(true)
    expect(isSettingValue('bounds', '60, 30')).toBe(false)
    expect(isSettingValue('days', '-1')).toBe(false)
    expect(isSettingValue('percent', '12.5')).toBe(true)
    expect(percentIn('12.5')).toBe(1250)
    expect(percentIn('0.99')).toBe(99)
  })
})

describe('ratios', () => {
  const figure = (code: string, debit: number, credit: number): AccountFigure => ({
    ...{ account: code, code, name: code, type: 'asset', cash: false, debit, credit },
  })
  const figures: RatioFigures = {
    start: [figure('1000', 100_000, 0)],
    end: [figure('1000', 150_000, 0), figure('1200', 50_000, 0), figure('2100', 0, 120_000)],
    moved: [figure('5200', 3000, 0)],
    arrears: [{ kind: 'loan', late: 91, outstanding: 4000 }],
  }
  const all = (of: 'start' | 'end' | 'mean', sign: 1 | -1 = 1): Term => ({
    ...{ accounts: ['1*'], of, side: 'debit', sign },
  })

  it('show what they are made of', () => {
    const savings: Term = { accounts: ['2100'], of: 'end', side: 'credit', sign: 1 }
    expect(ratioOf({ numerator: [savings], denominator: [all('end')] }, figures)).toEqual({
      numerator: { amount: 120_000, accounts: [{ code: '2100', amount: 120_000 }] },
      denominator: {
        amount: 200_000,
        accounts: [
          { code: '1000', amount: 150_000 },
          { code: '1200', amount: 50_000 },
        ],
      },
      ratio: 6000,
    })
  })

  it('grow, take means and count what is late', () => {
    const growth = { numerator: [all('end'), all('start', -1)], denominator: [all('start')] }
    expect(ratioOf(growth, figures).ratio).toBe(10_000)
    const spent: Term = { accounts: ['52*'], of: 'moved', side: 'debit', sign: 1 }
    expect(ratioOf({ numerator: [spent], denominator: [all('mean')] }, figures).ratio).toBe(200)
    const late: Term = { arrearsOf: ['loan'], moreThan: 90, atMost: null, sign: 1 }
    const loans: Term = { accounts: ['1200'], of: 'end', side: 'debit', sign: 1 }
    expect(ratioOf({ numerator: [late], denominator: [loans] }, figures).ratio).toBe(800)
  })

  it('are none without a denominator, and round half away from zero', () => {
    expect(divided(5, 0)).toBeNull()
    expect(divided(1, 3)).toBe(3333)
    expect(divided(-1, 3)).toBe(-3333)
    expect(divided(1, 20_000)).toBe(1)
    expect(divided(-1, 20_000)).toBe(-1)
    expect(percentText(-1250)).toBe('-12.50 %')
    expect(meets(500, { least: null, most: 500 })).toBe(true)
    expect(meets(501, { least: null, most: 500 })).toBe(false)
    expect(meets(null, { least: 1, most: null })).toBeNull()
  })
})

describe('what ships', () => {
  it('is sound, and every figure names its source', () => {
    for (const { kind, content } of shippedDefinitions)
      expect(parseContent(kind, content)).toEqual(content)
    for (const { unit, value, source } of shippedSettings) {
      expect(isSettingValue(unit, value)).toBe(true)
      expect(source.length).toBeGreaterThan(10)
    }
  })

  it('refuses a column that is kept encrypted, naming the place', () => {
    expect(() => parseContent('members', { columns: ['omang'] })).toThrow(
      expect.objectContaining({ code: 'STATUTORY_CONTENT' }),
    )
  })
})
