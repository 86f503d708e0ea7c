import { describe, expect, it } from '@jest/globals'
import {
  actionFor,
  DeductionLines,
  hasLeftBefore,
  hasOrderEnded,
  isDeducted,
  isOrderActive,
} from '.'

const period = '2026-11'

describe('an order', () => {
  it.each([
    ['2026-11', null, true],
    ['2026-12', null, false],
    ['2026-01', '2026-11', true],
    ['2026-01', '2026-10', false],
  ])('from %s until %s', (from, until, active) =>
    expect(isOrderActive({ from, until }, period)).toBe(active),
  )

  it('has ended only when its last month is over', () => {
    expect(hasOrderEnded({ from: '2026-01', until: '2026-10' }, period)).toBe(true)
    expect(hasOrderEnded({ from: '2026-01', until: '2026-11' }, period)).toBe(false)
    expect(hasOrderEnded({ from: '2026-12', until: null }, period)).toBe(false)
  })
})

describe('a member who left', () => {
  it('is still deducted in the month of leaving, not after it', () => {
    expect(isDeducted({ status: 'exited', statusDate: '2026-11-01' }, period)).toBe(true)
    expect(isDeducted({ status: 'exited', statusDate: '2026-10-31' }, period)).toBe(false)
    expect(hasLeftBefore({ status: 'deceased', statusDate: null }, period)).toBe(true)
    expect(isDeducted({ status: 'applicant', statusDate: null }, period)).toBe(false)
    expect(isDeducted({ status: 'suspended', statusDate: '2026-01-01' }, period)).toBe(true)
  })
})

it('adds the products of a member and code up to one line', () => {
  const lines = new DeductionLines(period)
  const order = (
    subscriptionId: string,
    deductionCode: string,
    amount: number,
    until: string | null = null,
  ) =>
    lines.add({
      memberId: 'm',
      deductionCode,
      from: '2026-01',
      until,
      part: { subscriptionId, productId: 'p', productCode: 'P', productKind: 'dues', amount },
    })
  order('a', '4471', 2_500)
  order('b', '4473', 79_000)
  order('c', '4471', 12_050)
  order('d', '4471', 99_999, '2026-10')
  order('e', '4471', 0)
  expect(
    [...lines.values()].map(({ deductionCode, amount, parts }) => [
      deductionCode,
      amount,
      parts.length,
    ]),
  ).toEqual([
    ['4471', 14_550, 2],
    ['4473', 79_000, 1],
  ])
})

it.each([
  [null, 100, 'NEW'],
  [0, 100, 'NEW'],
  [100, 120, 'AMEND'],
  [100, 100, 'NOCHANGE'],
  [100, null, 'CEASE'],
  [null, null, null],
] as const)('from %s to %s is %s', (before, now, action) =>
  expect(actionFor(before, now)).toBe(action),
)
