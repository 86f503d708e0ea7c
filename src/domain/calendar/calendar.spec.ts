import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  ageAt,
  businessDateIn,
  daysBetween,
  firstDay,
  lastDay,
  nextBusinessDay,
  parseBusinessDate,
  parsePeriod,
  parseWorkingPeriod,
  periodOf,
} from '.'

const dates = fc
  .integer({ min: -20000, max: 40000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

describe('a business date', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', '2026-04-31'])(
    'is not %j',
    (text) => {
      expect(() => parseBusinessDate(text)).toThrow(
        expect.objectContaining({ code: 'DATE_INVALID' }),
      )
    },
  )

  it('knows leap days', () => {
    expect(parseBusinessDate('2028-02-29')).toBe('2028-02-29')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  it('counts days as it adds them', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('is the day in the tenant, not the day of the server', () => {
    expect(businessDateIn('Africa/Gaborone', new Date('2026-11-30T22:30:00Z'))).toBe('2026-12-01')
    expect(businessDateIn('UTC', new Date('2026-11-30T22:30:00Z'))).toBe('2026-11-30')
    expect(() => businessDateIn('Mars/Olympus', new Date(0))).toThrow('not a time zone')
  })

  it('moves past weekends and holidays', () => {
    const holidays = new Set(['2026-12-25', '2026-12-28'])
    expect(nextBusinessDay('2026-12-24', holidays)).toBe('2026-12-24')
    expect(nextBusinessDay('2026-12-25', holidays)).toBe('2026-12-29')
  })
})

describe('an age', () => {
  it('grows on the birthday', () => {
    expect(ageAt('1985-10-07', '2026-10-06')).toBe(40)
    expect(ageAt('1985-10-07', '2026-10-07')).toBe(41)
  })

  it('grows on 1 March of a common year for 29 February', () => {
    expect(ageAt('2000-02-29', '2026-02-28')).toBe(25)
    expect(ageAt('2000-02-29', '2026-03-01')).toBe(26)
  })

  it('needs a birth first', () => {
    expect(() => ageAt('2026-01-02', '2026-01-01')).toThrow('after')
  })
})

describe('a period', () => {
  it.each(['2026-13', '2026-00', '2026-1', '2026-11-01', ''])('is not %j', (text) => {
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code: 'PERIOD_INVALID' }))
  })

  it('begins and ends', () => {
    expect([firstDay('2026-11'), lastDay('2026-11')]).toEqual(['2026-11-01', '2026-11-30'])
    expect(lastDay('2028-02')).toBe('2028-02-29')
    expect(lastDay('2026-12')).toBe('2026-12-31')
  })

  it('goes forward and back over year ends', () => {
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), (date, months) => {
        const period = periodOf(date)
        expect(addMonths(addMonths(period, months), -months)).toBe(period)
      }),
    )
  })

  it('holds every one of its days', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const period = periodOf(date)
        expect(firstDay(period) <= date && date <= lastDay(period)).toBe(true)
        expect(periodOf(addDays(lastDay(period), 1))).toBe(addMonths(period, 1))
      }),
    )
  })
})

describe('the month that work is for', () => {
  it.each(['1990-01', '2026-11', '2099-12'])('may be %s', (period) => {
    expect(parseWorkingPeriod(period)).toBe(period)
  })

  it.each(['1989-12', '2100-01', '9999-12', '0000-01', '2026-13'])('may not be %s', (period) => {
    expect(() => parseWorkingPeriod(period)).toThrow(
      expect.objectContaining({ code: 'PERIOD_INVALID' }),
    )
  })
})
