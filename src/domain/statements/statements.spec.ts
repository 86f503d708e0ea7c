import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { assertDays, balanceSheet, cashFlow, incomeStatement, yearStart } from '.'
import type { AccountFigure } from './types'

const figure = (
  code: string,
  type: AccountFigure['type'],
  debit: number,
  credit: number,
): AccountFigure => ({
  ...{ account: code, code, name: `Account ${code}`, type, debit, credit },
  cash: code === '1000' || code === '1050',
})

/** A small society: capital 1 000, dues 500, a claim 300, of which 100 is owed; 50 goes to petty cash. */
const books = [
  figure('1000', 'asset', 150_000, 25_000),
  figure('1050', 'asset', 5_000, 0),
  figure('2800', 'liability', 0, 10_000),
  figure('3900', 'equity', 0, 100_000),
  figure('4000', 'income', 0, 50_000),
  figure('5000', 'expense', 30_000, 0),
]

describe('an income statement', () => {
  it('is income less expenses, each above zero', () => {
    expect(incomeStatement(books)).toEqual({
      income: [{ account: '4000', code: '4000', name: 'Account 4000', amount: 50_000 }],
      expenses: [{ account: '5000', code: '5000', name: 'Account 5000', amount: 30_000 }],
      totals: { income: 50_000, expenses: 30_000 },
      result: 20_000,
    })
  })

  it('shows a deficit below zero, and an account that went back to nothing', () => {
    const moved = [figure('4000', 'income', 700, 700), figure('5000', 'expense', 900, 0)]
    const statement = incomeStatement(moved)
    expect(statement.result).toBe(-900)
    expect(statement.income.map(({ amount }) => amount)).toEqual([0])
  })
})

describe('a balance sheet', () => {
  it('has the results as equity, the year’s own apart', () => {
    const inYear = [figure('4000', 'income', 0, 40_000), figure('5000', 'expense', 30_000, 0)]
    const sheet = balanceSheet(books, inYear)
    expect(sheet.totals).toEqual({ assets: 130_000, liabilities: 10_000, equity: 120_000 })
    expect([sheet.yearResult, sheet.earlierResult]).toEqual([10_000, 10_000])
  })

  it('is refused when it does not balance', () => {
    expect(() => balanceSheet(books.slice(1), [])).toThrow(
      expect.objectContaining({ code: 'STATEMENT_UNBALANCED' }),
    )
  })
})

describe('a cash flow', () => {
  const before = [figure('1000', 'asset', 100_000, 0)]
  const movements = [
    { event: 'receipt.cash', debit: 50_000, credit: 0 },
    { event: 'journal.manual', debit: 5_000, credit: 25_000 },
  ]

  it('explains the change of cash, a transfer between two accounts included', () => {
    const flow = cashFlow({ before, upToDay: books, movements })
    expect(flow).toMatchObject({ opening: 100_000, closing: 130_000 })
    expect(flow.totals).toEqual({ received: 55_000, paid: 25_000, net: 30_000 })
    expect(flow.lines.map(({ event, net }) => [event, net])).toEqual([
      ['receipt.cash', 50_000],
      ['journal.manual', -20_000],
    ])
    expect(flow.accounts.map(({ opening, closing }) => [opening, closing])).toEqual([
      [100_000, 125_000],
      [0, 5_000],
    ])
  })

  it('is refused when a movement is missing', () => {
    expect(() => cashFlow({ before, upToDay: books, movements: movements.slice(1) })).toThrow(
      'its movements are',
    )
  })
})

describe('any journals that balance', () => {
  const accounts: [string, AccountFigure['type']][] = [
    ['1000', 'asset'],
    ['1050', 'asset'],
    ['1200', 'asset'],
    ['2000', 'liability'],
    ['3000', 'equity'],
    ['4000', 'income'],
    ['5000', 'expense'],
  ]
  const place = fc.integer({ min: 0, max: accounts.length - 1 })
  const journal = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    event: fc.constantFrom('one', 'two', 'three'),
    debit: place,
    credit: place,
    amount: fc.integer({ min: 1, max: 10 ** 12 }),
  })
  type Journal = { day: number; event: string; debit: number; credit: number; amount: number }

  const figuresOf = (journals: Journal[]) =>
    accounts.map(([code, type], index) => {
      const side = (which: 'debit' | 'credit') =>
        journals.reduce((sum, each) => sum + (each[which] === index ? each.amount : 0), 0)
      return figure(code, type, side('debit'), side('credit'))
    })

  it('make books whose statements agree with each other on every day', () => {
    fc.assert(
      fc.property(
        fc.array(journal, { maxLength: 40 }),
        fc.integer({ min: 1, max: 28 }),
        (all, day) => {
          const upToDay = figuresOf(all.filter((each) => each.day <= day))
          const inYear = figuresOf(all.filter((each) => each.day <= day && each.day > 10))
          const sheet = balanceSheet(upToDay, inYear)
          expect(sheet.yearResult).toBe(incomeStatement(inYear).result)
          expect(sheet.yearResult + sheet.earlierResult).toBe(incomeStatement(upToDay).result)
          expect(sheet.totals.assets).toBe(sheet.totals.liabilities + sheet.totals.equity)
        },
      ),
    )
  })

  it('have a cash flow that is the change of cash over any days', () => {
    fc.assert(
      fc.property(fc.array(journal, { maxLength: 40 }), place, (all, from) => {
        const inRange = all.filter(({ day }) => day >= from && day <= 20)
        const isCash = (index: number) => index < 2
        const movements = ['one', 'two', 'three'].map((event) => ({
          event,
          debit: sum(inRange.filter((each) => each.event === event && isCash(each.debit))),
          credit: sum(inRange.filter((each) => each.event === event && isCash(each.credit))),
        }))
        const flow = cashFlow({
          before: figuresOf(all.filter(({ day }) => day < from)),
          upToDay: figuresOf(all.filter(({ day }) => day <= 20)),
          movements,
        })
        expect(flow.opening + flow.totals.received - flow.totals.paid).toBe(flow.closing)
      }),
    )
  })

  const sum = (list: Journal[]) => list.reduce((total, { amount }) => total + amount, 0)
})

describe('a financial year', () => {
  it.each([
    ['2026-11-25', 1, '2026-01-01'],
    ['2026-03-31', 4, '2025-04-01'],
    ['2026-04-01', 4, '2026-04-01'],
    ['2026-12-31', 12, '2026-12-01'],
  ])('of %s that begins in month %i begins on %s', (day, month, start) => {
    expect(yearStart(day, month)).toBe(start)
  })

  it('refuses days that are none or the wrong way round, by name', () => {
    expect(() => assertDays({ to: '2026-02-30' })).toThrow('to: "2026-02-30"')
    expect(() => assertDays({ from: '2026-02-02', to: '2026-02-01' })).toThrow('after the last')
    expect(() => assertDays({ from: '2026-02-01', to: '2026-02-01' })).not.toThrow()
  })
})
