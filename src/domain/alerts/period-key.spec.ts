import { describe, expect, it } from '@jest/globals'
import { periodKey } from './period-key'

describe('the period of an alert', () => {
  it('is the day, the Monday of the week, or the month', () => {
    expect(periodKey('daily', '2026-11-24')).toBe('2026-11-24')
    expect(periodKey('monthly', '2026-11-24')).toBe('2026-11')
    const week = ['2026-11-23', '2026-11-24', '2026-11-29']
    expect(week.map((day) => periodKey('weekly', day))).toEqual(Array(3).fill('2026-11-23'))
    expect(periodKey('weekly', '2026-11-30')).toBe('2026-11-30')
    expect(periodKey('weekly', '2027-01-01')).toBe('2026-12-28')
  })
})
