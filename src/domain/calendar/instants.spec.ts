import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { businessDateIn, startOfDayIn } from '.'

it('is midnight on the clock of the society, also where clocks change', () => {
  const begins = (zone: string, date: string) => startOfDayIn(zone, date).toISOString()
  expect(begins('Africa/Gaborone', '2026-11-01')).toBe('2026-10-31T22:00:00.000Z')
  expect(begins('Europe/London', '2026-03-29')).toBe('2026-03-29T00:00:00.000Z')
  expect(begins('Europe/London', '2026-03-30')).toBe('2026-03-29T23:00:00.000Z')
})

it('is the first moment of its day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.constantFrom('Africa/Gaborone', 'Asia/Kolkata', 'America/New_York'),
      (day, zone) => {
        const date = businessDateIn(zone, day)
        const start = startOfDayIn(zone, date)
        expect(businessDateIn(zone, start)).toBe(date)
        expect(businessDateIn(zone, new Date(start.getTime() - 1)) < date).toBe(true)
      },
    ),
  )
})
