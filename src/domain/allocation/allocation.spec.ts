import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { allocate, calculateAllocation, defaultWaterfall, priorityOf } from '.'

const due = [
  { key: 'savings', amount: 20_000, priority: 3 },
  { key: 'funeral', amount: 12_050, priority: 1 },
  { key: 'dues', amount: 2_500, priority: 2 },
]

describe('a short payment', () => {
  it('fills the waterfall from the top', () => {
    expect(allocate(13_000, 'waterfall', due)).toEqual({
      lines: [
        { key: 'savings', amount: 0 },
        { key: 'funeral', amount: 12_050 },
        { key: 'dues', amount: 950 },
      ],
      excess: 0,
    })
  })

  it('is shared pro rata to the thebe', () => {
    const thirds = ['a', 'b', 'c'].map((key) => ({ key, amount: 100, priority: 0 }))
    expect(allocate(100, 'pro-rata', thirds).lines.map(({ amount }) => amount)).toEqual([
      34, 33, 33,
    ])
  })
})

it('leaves what is too much as excess', () => {
  expect(allocate(40_000, 'waterfall', due).excess).toBe(5_450)
  expect(allocate(40_000, 'pro-rata', due).excess).toBe(5_450)
})

it('never makes, loses or overpays a thebe', () => {
  const dues = fc.array(fc.record({ key: fc.string(), amount: fc.nat(1e9), priority: fc.nat(5) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(
      fc.nat(1e10),
      fc.constantFrom('waterfall' as const, 'pro-rata' as const),
      dues,
      (received, method, list) => {
        const { lines, excess } = allocate(received, method, list)
        expect(lines.reduce((sum, line) => sum + line.amount, excess)).toBe(received)
        lines.forEach((line, index) => {
          expect(line.amount).toBeGreaterThanOrEqual(0)
          expect(line.amount).toBeLessThanOrEqual((list[index] as { amount: number }).amount)
        })
        const isAllPaid = lines.every(
          (line, index) => line.amount === (list[index] as { amount: number }).amount,
        )
        expect(excess === 0 || isAllPaid).toBe(true)
      },
    ),
  )
})

it('refuses negative money', () => {
  expect(() => allocate(-1, 'waterfall', due)).toThrow('received')
  expect(() => allocate(1, 'waterfall', [{ key: 'x', amount: -1, priority: 1 }])).toThrow('x')
})

it('puts a funeral premium before dues, dues before savings, and the unknown last', () => {
  const order = ['funeral', 'dues', 'savings', 'burial-blanket'].map((kind) =>
    priorityOf(defaultWaterfall, kind, 'current'),
  )
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(priorityOf(defaultWaterfall, 'funeral', 'arrears')).toBeLessThan(
    priorityOf(defaultWaterfall, 'dues', 'current'),
  )
})

describe('the calculator', () => {
  const input = {
    received: '130.00',
    method: 'waterfall',
    due: [{ key: 'funeral', amount: '120.50', priority: 1 }],
  }

  it('takes and gives decimals', () => {
    expect(calculateAllocation(input)).toEqual({
      lines: [{ key: 'funeral', amount: '120.50' }],
      excess: '9.50',
    })
  })

  it.each([
    [{ ...input, received: '1,30' }, 'received'],
    [{ ...input, received: 130 }, 'received'],
    [{ ...input, received: '-1.00' }, 'received'],
    [{ ...input, method: 'fair' }, 'method'],
    [{ ...input, due: {} }, 'due'],
    [{ ...input, due: [{ key: '', amount: '1.00' }] }, 'due[0].key'],
    [{ ...input, due: [...input.due, { key: 'loan', amount: '1.00' }] }, 'due[1].priority'],
    [{ ...input, due: [...input.due, ...input.due] }, 'due[1].key'],
    [
      {
        ...input,
        due: ['a', 'b'].map((key) => ({ key, amount: '90071992547409.91', priority: 1 })),
      },
      'due[1].amount',
    ],
    [{ ...input, due: [{ key: 'a', amount: '1.001' }] }, 'due[0].amount'],
    [{ ...input, due: [{ key: 'a', amount: '1.00', priority: 'high' }] }, 'due[0].priority'],
    [[], 'input'],
  ])('names the field that is wrong (%#)', (bad, field) => {
    expect(() => calculateAllocation(bad)).toThrow(field)
  })

  it('needs a priority in a waterfall only', () => {
    const parts = ['a', 'b'].map((key) => ({ key, amount: '100.00' }))
    expect(
      calculateAllocation({ received: '100.00', method: 'pro-rata', due: parts }).lines,
    ).toEqual(parts.map(({ key }) => ({ key, amount: '50.00' })))
  })
})
