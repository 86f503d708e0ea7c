import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../domain/calendar'
import { isBusinessDay, shiftToBusinessDay } from './business-days'
import { botswanaHolidays2026 } from './holidays'
import { calendarMonths } from './months'

const holidays = new Set(botswanaHolidays2026.map(({ date }) => date))

describe('business days', () => {
  it('should move a cut-off on a Saturday to the Friday before', () => {
    expect(shiftToBusinessDay('2026-10-10', 'previous', holidays)).toBe('2026-10-09')
  })

  it('should know 1 October 2026, which published libraries leave out', () => {
    expect(shiftToBusinessDay('2026-09-30', 'next', holidays)).toBe('2026-10-02')
  })

  it('should cross a long weekend in either direction', () => {
    expect(shiftToBusinessDay('2026-04-04', 'previous', holidays)).toBe('2026-04-02')
    expect(shiftToBusinessDay('2026-04-03', 'next', holidays)).toBe('2026-04-07')
  })

  it('should never skip a business day', () => {
    const days = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(days, (date) => {
        const shifted = shiftToBusinessDay(date, 'next', holidays)
        expect(isBusinessDay(shifted, holidays)).toBe(true)
        for (let day = date; day < shifted; day = addDays(day, 1)) {
          expect(isBusinessDay(day, holidays)).toBe(false)
        }
      }),
    )
  })
})

describe('calendarMonths', () => {
  it('should give twelve months whose days are in order and are business days', () => {
    const months = calendarMonths('2026-01', 12, holidays)
    expect(months).toHaveLength(12)
    for (const { period, ...days } of months) {
      const dates = Object.values(days)
      expect([...dates].sort()).toEqual(dates)
      expect(dates.every((date) => isBusinessDay(date, holidays))).toBe(true)
      expect(days.cutOff <= `${period}-10`).toBe(true)
    }
  })
})
