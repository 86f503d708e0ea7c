import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addMonths } from '../calendar'
import type { Frequency } from '../products'
import {
  afterEntry,
  amountToAsk,
  amountToTake,
  dueMonths,
  feeStatusOf,
  isAwaited,
  leftOnBills,
  newestFirst,
  oldestFirst,
  type FeeEntryKind,
} from '.'

const always = (frequency: Frequency) => () => frequency
const window = { first: '2026-01', last: '2027-06' }

describe('the months that are billed', () => {
  it.each<[string, Frequency, string, string | null, string[]]>([
    ['what is due once, in its first month', 'once', '2026-02', null, ['2026-02']],
    ['nothing from before it is billed', 'once', '2025-12', null, []],
    ['each year in its month', 'yearly', '2024-03', null, ['2026-03', '2027-03']],
    ['not after the subscription ended', 'yearly', '2024-03', '2026-12', ['2026-03']],
    ['nothing that runs ask for each month', 'monthly', '2026-02', null, []],
  ])('%s', (_what, frequency, from, until, months) =>
    expect(dueMonths({ from, until }, window, always(frequency))).toEqual(months),
  )

  it('go by the terms of the month itself', () => {
    const changed = (period: string) => (period < '2027-01' ? ('monthly' as const) : 'yearly')
    expect(dueMonths({ from: '2024-03', until: null }, window, changed)).toEqual(['2027-03'])
    expect(dueMonths({ from: '2024-03', until: null }, window, () => null)).toEqual([])
  })

  it('are at most one a year, whatever the window', () => {
    const offset = fc.integer({ min: 0, max: 200 })
    fc.assert(
      fc.property(offset, offset, offset, (begin, first, length) => {
        const from = addMonths('2010-01', begin)
        const span = { first: addMonths('2010-01', first), last: '' }
        span.last = addMonths(span.first, length)
        const months = dueMonths({ from, until: null }, span, always('yearly'))
        expect(new Set(months.map((month) => month.slice(0, 4))).size).toBe(months.length)
        expect(months.every((month) => month >= from && month.slice(5) === from.slice(5))).toBe(
          true,
        )
      }),
    )
  })
})

describe('the state of a bill', () => {
  it.each([
    [100, 0, 'open'],
    [40, 0, 'part-paid'],
    [40, 60, 'part-paid'],
    [0, 0, 'paid'],
    [0, 100, 'waived'],
  ])('with %s outstanding and %s waived', (outstanding, waived, status) =>
    expect(feeStatusOf({ amount: 100, outstanding, waived })).toBe(status),
  )

  it('takes no more off than is outstanding, and gives no more back than was taken', () => {
    const bill = { amount: 100, outstanding: 30, waived: 10 }
    expect(afterEntry(bill, { kind: 'receipt', amount: 31 })).toBeNull()
    expect(afterEntry(bill, { kind: 'receipt', amount: -71 })).toBeNull()
    expect(afterEntry(bill, { kind: 'waiver', amount: -11 })).toBeNull()
    expect(afterEntry(bill, { kind: 'waiver', amount: 30 })).toMatchObject({ status: 'waived' })
  })
})

it('pays the oldest bill first and loses no thebe', () => {
  const amount = fc.integer({ min: 1, max: 1e9 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e10 }), fc.array(amount), (received, owed) => {
      const bills = owed.map((outstanding, index) => ({
        ...{ id: String(index), period: `20${10 + ((index * 7) % 80)}-01`, outstanding },
      }))
      const { paid, excess } = oldestFirst(received, bills)
      expect(paid.reduce((sum, bill) => sum + bill.paid, excess)).toBe(received)
      expect(paid.every(({ paid: part, outstanding }) => part > 0 && part <= outstanding)).toBe(
        true,
      )
      expect(paid.map(({ period }) => period)).toEqual(paid.map(({ period }) => period).sort())
      expect(paid.slice(0, -1).every((bill) => bill.paid === bill.outstanding)).toBe(true)
    }),
  )
})

it('takes back the newest payment first, and nothing that was waived', () => {
  const bills = [
    { id: 'a', period: '2025-01', amount: 100, outstanding: 0, waived: 0 },
    { id: 'b', period: '2026-01', amount: 100, outstanding: 20, waived: 50 },
  ]
  const taken = (amount: number) => newestFirst(amount, bills).map((bill) => [bill.id, bill.taken])
  expect(taken(20)).toEqual([['b', 20]])
  expect(taken(500)).toEqual([
    ['b', 30],
    ['a', 100],
  ])
})

it('counts what a month leaves on bills once, whichever of its files pays', () => {
  const first = { due: 'current' as const, bill: 'b', allocated: 30, owing: 70 }
  const second = { due: 'arrears' as const, bill: 'b', allocated: 50, owing: 20 }
  const premium = { due: 'current' as const, allocated: 0, owing: 500 }
  expect(leftOnBills([first, premium])).toBe(70)
  expect(leftOnBills([first]) + leftOnBills([second])).toBe(20)
})

type Step =
  | { do: 'run' }
  | { do: 'cancel'; run: number }
  | { do: 'remit'; run: number; received: number }
  | { do: 'reverse'; run: number }
  | { do: Extract<FeeEntryKind, 'receipt' | 'waiver'>; amount: number }

const stepsOfALife = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ do: fc.constant('run' as const) }),
    fc.record({ do: fc.constant('cancel' as const), run: fc.nat(10) }),
    fc.record({
      ...{ do: fc.constant('remit' as const), run: fc.nat(10) },
      received: fc.integer({ min: 0, max: 250 }),
    }),
    fc.record({ do: fc.constant('reverse' as const), run: fc.nat(10) }),
    fc.record({
      do: fc.constantFrom('receipt' as const, 'waiver' as const),
      amount: fc.integer({ min: 1, max: 150 }),
    }),
  ),
  { maxLength: 40 },
)

/** A bill of 200 through months of one authority, as the register and the runs go through them. */
class Life {
  bill = { amount: 200, outstanding: 200, waived: 0 }
  readonly runs: {
    period: string
    asked: number
    isCancelled: boolean
    /** What its remittance paid; null before it is posted. */
    paid: number | null
  }[] = []

  take(step: Step): void {
    if (step.do === 'run') return this.#ask()
    if (!('run' in step)) return this.#enter(step.do, step.amount)
    const run = this.runs[step.run]
    if (!run || run.isCancelled) return
    if (step.do === 'cancel' && run.paid === null) run.isCancelled = true
    if (step.do === 'remit' && run.paid === null) {
      const taken = Math.min(step.received, amountToTake(run.asked, this.bill.outstanding))
      run.paid = taken
      this.#enter('deduction', taken)
    }
    if (step.do === 'reverse' && run.paid !== null) {
      this.#enter('deduction', -run.paid)
      run.paid = null
    }
  }

  /** What the payroll may still send for the bill. */
  get awaited(): number[] {
    return this.runs.filter((run) => this.#isAwaited(run)).map(({ asked }) => asked)
  }

  #isAwaited({ period, isCancelled }: Life['runs'][number]): boolean {
    const posted = this.runs.filter(({ paid }) => paid !== null).map((run) => run.period)
    const until = posted.sort().at(-1) ?? null
    return isAwaited({ authority: 'GOV', period, isCancelled }, until)
  }

  #ask(): void {
    const isAwaitedElsewhere = this.awaited.some((amount) => amount > 0)
    const asked = amountToAsk(this.bill.outstanding, { collected: 0, isAwaitedElsewhere })
    const period = addMonths('2026-01', this.runs.length)
    this.runs.push({ period, asked, isCancelled: false, paid: null })
  }

  #enter(kind: FeeEntryKind, amount: number): void {
    this.bill = afterEntry(this.bill, { kind, amount }) ?? this.bill
  }
}

describe('a bill through months of runs, remittances, receipts, waivers and reversals', () => {
  it('is never paid more than it says, and never asked for beyond what is owed when it is asked', () => {
    fc.assert(
      fc.property(stepsOfALife, (steps) => {
        const life = new Life()
        for (const step of steps) {
          const { outstanding } = life.bill
          life.take(step)
          expect(life.bill.outstanding).toBeGreaterThanOrEqual(0)
          expect(life.bill.outstanding).toBeLessThanOrEqual(life.bill.amount)
          if (step.do === 'run') expect(life.runs.at(-1)?.asked).toBeLessThanOrEqual(outstanding)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is asked for by one run at a time as long as nothing is reversed', () => {
    fc.assert(
      fc.property(stepsOfALife, (steps) => {
        const life = new Life()
        for (const step of steps.filter((each) => each.do !== 'reverse')) {
          life.take(step)
          expect(life.awaited.filter((amount) => amount > 0).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is never lost: once each run is answered in full nothing is outstanding', () => {
    fc.assert(
      fc.property(stepsOfALife, (steps) => {
        const life = new Life()
        for (const step of steps) life.take(step)
        life.take({ do: 'run' })
        life.take({ do: 'remit', run: life.runs.length - 1, received: 1_000 })
        life.take({ do: 'run' })
        life.take({ do: 'remit', run: life.runs.length - 1, received: 1_000 })
        expect(life.bill.outstanding).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})
