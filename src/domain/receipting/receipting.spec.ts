import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultWaterfall } from '../allocation'
import { sumAmounts } from '../money'
import { allocateByHand, allocateReceipt, type ReceiptDue } from '.'

const policy = { method: 'waterfall' as const, waterfall: defaultWaterfall }

const due = (key: string, more: Partial<ReceiptDue> = {}): ReceiptDue => ({
  ...{ key, kind: 'dues', due: 'arrears', period: '2026-01', amount: 2_500 },
  ...more,
})
const owed = [
  due('dues-feb', { period: '2026-02' }),
  due('dues-jan'),
  due('funeral-now', { kind: 'funeral', due: 'current', period: '2026-03', amount: 8_500 }),
  due('savings', { kind: 'savings', due: 'current', period: null, amount: 0, isOpenEnded: true }),
]

describe('a receipt by the waterfall', () => {
  it('pays cover first, then the oldest month', () => {
    expect(allocateReceipt(12_000, owed, policy)).toEqual({
      parts: [
        { key: 'dues-jan', amount: 2_500 },
        { key: 'dues-feb', amount: 1_000 },
        { key: 'funeral-now', amount: 8_500 },
      ],
      rest: 0,
    })
  })

  it('leaves over what nobody owes', () => {
    expect(allocateReceipt(14_000, owed, policy)).toMatchObject({ rest: 500 })
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses %p thebe', (amount) => {
    expect(() => allocateReceipt(amount, owed, policy)).toThrow("can't be received")
  })

  it('loses no thebe, and pays nothing more than it is owed', () => {
    const dues = fc.array(
      fc.record({
        kind: fc.constantFrom('dues', 'funeral', 'loan', 'joining-fee'),
        due: fc.constantFrom('current' as const, 'arrears' as const),
        period: fc.constantFrom('2026-01', '2026-02', null),
        amount: fc.integer({ min: 0, max: 100_000 }),
      }),
      { maxLength: 8 },
    )
    const method = fc.constantFrom('waterfall' as const, 'pro-rata' as const)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), dues, method, (amount, list, by) => {
        const all = list.map((each, index) => ({ ...each, key: String(index) }))
        const { parts, rest } = allocateReceipt(amount, all, { ...policy, method: by })
        expect(sumAmounts(parts.map((part) => part.amount)) + rest).toBe(amount)
        for (const { key, amount: paid } of parts)
          expect(paid).toBeLessThanOrEqual(all[Number(key)]?.amount ?? 0)
      }),
    )
  })
})

describe('a receipt by hand', () => {
  it('pays what the person says, savings also beyond what is owed', () => {
    const parts = [
      { key: 'dues-feb', amount: 2_500 },
      { key: 'savings', amount: 50_000 },
    ]
    expect(allocateByHand(60_000, owed, parts)).toEqual({ parts, rest: 7_500 })
  })

  it.each([
    ['what is not owed', [{ key: 'other', amount: 1 }], 'nothing that the member owes'],
    ['a part named twice', [part('dues-jan', 1), part('dues-jan', 1)], 'named twice'],
    ['nothing', [part('dues-jan', 0)], "can't be paid"],
    ['more than is owed', [part('dues-jan', 2_501)], '25.01 is more than the 25.00'],
    ['more than was paid', [part('savings', 60_001)], '600.00 was paid'],
  ])('refuses %s', (_, parts, problem) => {
    expect(() => allocateByHand(60_000, owed, parts)).toThrow(problem)
  })
})

function part(key: string, amount: number) {
  return { key, amount }
}
