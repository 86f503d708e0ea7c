import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../calendar'
import { sumAmounts } from '../money'
import { equalInstalments, planProblem, standingOf } from '.'

const rule = { stillOwed: 3_000, exitDate: '2026-06-30' }

describe('an arrears plan', () => {
  it.each([
    ['a thebe short', [{ due: '2026-07-31', amount: 2_999 }], /29\.99.*30\.00/],
    ['on the day of the exit', [{ due: '2026-06-30', amount: 3_000 }], /not after/],
    ['on no day', [{ due: '2026-02-30', amount: 3_000 }], /not a day/],
    ['of nothing', [{ due: '2026-07-31', amount: 0 }], /not above 0/],
    ['without instalments', [], /0\.00/],
  ])('is refused %s', (_, instalments, message) => {
    expect(planProblem(instalments, rule)).toMatch(message)
  })

  it('is refused out of order, and where nothing stays owing', () => {
    const two = [
      { due: '2026-08-31', amount: 1_500 },
      { due: '2026-07-31', amount: 1_500 },
    ]
    expect(planProblem(two, rule)).toMatch(/instalment 2/)
    expect(planProblem([], { ...rule, stillOwed: 0 })).toMatch(/nothing stays owing/)
  })

  it('is paid from the first instalment on', () => {
    const plan = equalInstalments(3_001, ['2026-07-31', '2026-08-31'])
    expect(standingOf(plan, 1_600, '2026-09-01')).toEqual([
      { due: '2026-07-31', amount: 1_501, paid: 1_501, state: 'paid' },
      { due: '2026-08-31', amount: 1_500, paid: 99, state: 'late' },
    ])
  })
})

it('loses no thebe, however many instalments and however much came', () => {
  const total = fc.integer({ min: 1, max: 1e9 })
  fc.assert(
    fc.property(total, fc.integer({ min: 1, max: 60 }), fc.nat(2e9), (stillOwed, count, came) => {
      const days = Array.from({ length: count }, (_, at) => addDays('2026-07-01', at * 31))
      const plan = equalInstalments(stillOwed, days)
      if (stillOwed >= count) expect(planProblem(plan, { ...rule, stillOwed })).toBeNull()
      const paid = sumAmounts(standingOf(plan, came, '2026-12-01').map((each) => each.paid))
      expect(paid).toBe(Math.min(came, stillOwed))
    }),
  )
})
