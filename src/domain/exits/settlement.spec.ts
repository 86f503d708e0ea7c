import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { settle, type HeldBalance, type OwedMonth } from './settlement'

const balance = (amount: number): HeldBalance => ({
  ...{ memberAccount: 'a', number: 'M1-SAV', account: '2100', amount },
})
const month = (period: string, amount: number, arrears = period): OwedMonth => ({
  ...{ arrears, subscription: 's', period, amount },
})

it('pays out everything when nothing is owed', () => {
  expect(settle([balance(150_000), balance(2_500)], [], { withhold: true })).toMatchObject({
    ...{ held: 152_500, owed: 0, withheldTotal: 0, payable: 152_500, stillOwed: 0 },
  })
})

it('keeps back the oldest month first, and of the last as much as there is', () => {
  const owed = [month('2026-03', 8_500), month('2026-01', 2_500), month('2026-02', 8_500)]
  const { withheld, payable, stillOwed } = settle([balance(10_000)], owed, { withhold: true })
  expect(withheld.map(({ period, paid }) => [period, paid])).toEqual([
    ['2026-01', 2_500],
    ['2026-02', 7_500],
  ])
  expect([payable, stillOwed]).toEqual([0, 9_500])
})

it('leaves arrears owing where the society does not keep them back', () => {
  expect(settle([balance(10_000)], [month('2026-01', 2_500)], { withhold: false })).toMatchObject({
    ...{ withheld: [], payable: 10_000, stillOwed: 2_500 },
  })
})

it('loses no thebe, keeps back no more than is held or owed, and never pays a month twice', () => {
  const amount = fc.integer({ min: 1, max: 1e9 })
  const owed = fc
    .array(amount)
    .map((list) => list.map((each, index) => month(`20${10 + (index % 80)}-01`, each, `${index}`)))
  fc.assert(
    fc.property(fc.array(amount), owed, fc.boolean(), (held, months, withhold) => {
      const result = settle(held.map(balance), months, { withhold })
      expect(result.withheldTotal + result.payable).toBe(result.held)
      expect(result.withheldTotal + result.stillOwed).toBe(result.owed)
      expect(result.payable).toBeGreaterThanOrEqual(0)
      expect(result.stillOwed).toBeGreaterThanOrEqual(0)
      expect(result.withheld.every(({ paid, amount: due }) => paid > 0 && paid <= due)).toBe(true)
      expect(new Set(result.withheld.map(({ arrears }) => arrears)).size).toBe(
        result.withheld.length,
      )
      if (withhold) expect(Math.min(result.payable, result.stillOwed)).toBe(0)
    }),
  )
})
