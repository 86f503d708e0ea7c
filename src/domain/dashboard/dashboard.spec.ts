import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  firstDayOfFlow,
  flowByMonth,
  flowByWeek,
  tilesProblem,
  tilesShown,
  type DayOfMoney,
} from '.'

describe('the tiles of a person', () => {
  const known = ['a', 'b', 'c']
  const layout = (role: string | null, ...tiles: string[]) => ({ role, tiles })
  const shown = (layouts: ReturnType<typeof layout>[], ...roles: string[]) =>
    tilesShown(layouts, new Set(roles), known)

  it('are all of them when nobody chose', () => {
    expect(shown([], 'r')).toEqual(known)
    expect(shown([layout('other', 'a')], 'r')).toEqual(known)
  })

  it('are those of the role before those of everybody, in the order chosen', () => {
    const layouts = [layout(null, 'a'), layout('r', 'c', 'b')]
    expect(shown(layouts, 'r')).toEqual(['c', 'b'])
    expect(shown(layouts, 's')).toEqual(['a'])
  })

  it('are those of every role that the person has, each once, and no tile that is gone', () => {
    expect(shown([layout('r', 'b', 'gone'), layout('s', 'a', 'b')], 'r', 's')).toEqual(['b', 'a'])
    expect(shown([layout('r')], 'r')).toEqual([])
  })

  it('are refused twice, or as anything but keys', () => {
    expect(tilesProblem(['a', 'b'])).toBeNull()
    for (const tiles of [['a', 'a'], 'a', [1], null, Array.from({ length: 101 }, String)])
      expect(tilesProblem(tiles)).toEqual(expect.any(String))
  })
})

describe('money in and out', () => {
  const days: DayOfMoney[] = [
    { day: '2026-09-30', side: 'debit', amount: 1 },
    { day: '2026-10-01', side: 'debit', amount: 200 },
    { day: '2026-11-22', side: 'credit', amount: 30 },
    { day: '2026-11-23', side: 'debit', amount: 4000 },
    { day: '2026-11-25', side: 'credit', amount: 50_000 },
  ]

  it('is told by month', () => {
    expect(flowByMonth(days, '2026-11-25', 2)).toEqual([
      { label: '2026-10', in: 200, out: 0 },
      { label: '2026-11', in: 4000, out: 50_030 },
    ])
  })

  it('is told by week, from Monday to Sunday', () => {
    expect(flowByWeek(days, '2026-11-29', 2)).toEqual([
      { label: '2026-11-16', in: 0, out: 30 },
      { label: '2026-11-23', in: 4000, out: 50_000 },
    ])
  })

  it('loses no thebe of the days since its first', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((back) => {
      const moment = new Date(Date.UTC(2026, 10, 25) - back * 86_400_000)
      return moment.toISOString().slice(0, 10)
    })
    const money = fc.record({
      ...{ day, side: fc.constantFrom('debit', 'credit') },
      amount: fc.integer({ min: 0, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(money), (list) => {
        const all = list as DayOfMoney[]
        const [today, months, weeks] = ['2026-11-25', 12, 12] as const
        expect(firstDayOfFlow(today, months, weeks)).toBe('2025-12-01')
        const since = all.filter((each) => each.day >= '2025-12-01')
        const total = flowByMonth(all, today, months).reduce(
          (sum, each) => sum + each.in + each.out,
          0,
        )
        expect(total).toBe(since.reduce((sum, { amount }) => sum + amount, 0))
      }),
    )
  })
})
