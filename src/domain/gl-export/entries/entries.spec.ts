import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { journal, settings } from '../samples.fixture'
import { LedgerCheck, refusalOf } from './check'
import { financialPeriods, periodTableProblem } from './financial-period'
import { journalReference, summaryReference } from './references'
import { SummaryBuilder } from './summary'
import type { BookJournal } from './types'

describe('the financial period of a day', () => {
  it.each([
    [1, '2026-11-30', 11],
    [3, '2026-11-30', 9],
    [3, '2027-02-28', 12],
    [3, '2026-03-01', 1],
    [12, '2026-11-30', 12],
    [12, '2026-12-01', 1],
  ])('year from month %d: %s is in period %d', (firstMonth, date, period) =>
    expect(financialPeriods({ firstMonth, table: [] })(date)).toBe(period),
  )

  it('follows a table where there is one, and has none outside of it', () => {
    const table = [
      { from: '2026-11-01', to: '2026-11-29', number: 9 },
      { from: '2026-11-30', to: '2026-11-30', number: 13 },
    ]
    const of = financialPeriods({ firstMonth: 1, table })
    expect([of('2026-11-29'), of('2026-11-30'), of('2026-12-01')]).toEqual([9, 13, undefined])
    expect(periodTableProblem(table)).toBeUndefined()
    const overlapping = [...table, { from: '2026-11-20', to: '2026-12-31', number: 10 }]
    expect(periodTableProblem(overlapping)).toMatch(/overlap/)
  })
})

describe('references', () => {
  it('have eight characters and are never given twice', () => {
    expect([91, 9_999_999, 10_000_000].map(journalReference)).toEqual([
      ...['J0000091', 'J9999999', 'K005YC1S'],
    ])
    expect(summaryReference(1, 3)).toBe('S0010003')
    const number = fc.integer({ min: 1, max: 36 ** 5 })
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(journalReference(one)).toHaveLength(8)
        expect(journalReference(one) === journalReference(other)).toBe(one === other)
      }),
    )
    expect(() => summaryReference(36 ** 3, 1)).toThrow(/reference/)
  })
})

describe('the check of a batch', () => {
  const nameOf = (id: string) => id

  it('counts what it has seen, late ones apart', () => {
    const check = new LedgerCheck(settings(), '2026-10-31')
    check.add(journal())
    check.add(journal({ number: 92, businessDate: '2026-10-31' }))
    expect(check.totals).toEqual({
      ...{ journals: 2, lines: 4, debit: 95100, credit: 95100, late: 1, first: 91, last: 92 },
    })
    expect(refusalOf(check.findings, nameOf)).toBeUndefined()
  })

  it('names each account that is not mapped, once', () => {
    const check = new LedgerCheck({ ...settings(), accounts: {} }, null)
    expect(check.add(journal())).toBe(false)
    check.add(journal())
    const refusal = refusalOf(check.findings, nameOf)
    expect(refusal).toMatchObject({ code: 'LEDGER_ACCOUNT_UNMAPPED' })
    expect(refusal?.message).toBe('The other program has no account for bank, income.')
  })

  it('names a journal that does not balance before anything else', () => {
    const check = new LedgerCheck({ ...settings(), accounts: {} }, null)
    const [debit] = journal().postings
    const postings = [debit, { account: 'income', side: 'credit', amount: 47549 }]
    expect(check.add(journal({ postings: postings as BookJournal['postings'] }))).toBe(false)
    expect(refusalOf(check.findings, nameOf)?.message).toBe(
      'Debits and credits differ in journal 91.',
    )
  })

  it('names a day that no financial period has', () => {
    const financialYear = {
      ...{ firstMonth: 1, table: [{ from: '2026-01-01', to: '2026-10-31', number: 1 }] },
    }
    const check = new LedgerCheck({ ...settings(), financialYear }, null)
    check.add(journal())
    expect(refusalOf(check.findings, nameOf)?.code).toBe('LEDGER_PERIOD_UNMAPPED')
  })
})

describe('a summary', () => {
  const side = fc.constantFrom('bank', 'income')
  const balanced = fc
    .record({
      amount: fc.integer({ min: 1, max: 10 ** 9 }),
      from: side,
      businessDate: fc.constantFrom('2026-11-01', '2026-11-02'),
      event: fc.constantFrom('a.b', 'c.d'),
    })
    .map(({ amount, from, ...rest }) =>
      journal({
        ...rest,
        postings: [
          { account: from, side: 'debit', amount },
          { account: from === 'bank' ? 'income' : 'bank', side: 'credit', amount },
        ],
      }),
    )

  it('has the totals of its journals, and each of its entries balances', () => {
    fc.assert(
      fc.property(fc.array(balanced, { minLength: 1, maxLength: 30 }), (journals) => {
        const builder = new SummaryBuilder(settings())
        const check = new LedgerCheck(settings(), null)
        for (const each of journals) {
          check.add(each)
          builder.add(each)
        }
        const entries = [...builder.entries(1)]
        const sum = (key: 'debit' | 'credit', lines = entries.flatMap((entry) => entry.lines)) =>
          lines.reduce((total, line) => total + line[key], 0)
        expect(sum('debit')).toBe(check.totals.debit)
        expect(sum('credit')).toBe(check.totals.credit)
        for (const { lines } of entries) expect(sum('debit', lines)).toBe(sum('credit', lines))
        expect(entries.reduce((total, entry) => total + entry.journals, 0)).toBe(journals.length)
      }),
    )
  })

  it('names day, event and how many journals it holds', () => {
    const builder = new SummaryBuilder(settings())
    builder.add(journal())
    builder.add(journal({ number: 92 }))
    expect([...builder.entries(7)]).toMatchObject([
      {
        ...{ code: 'S7-1', reference: 'S0070001', period: 9, journals: 2 },
        narrative: 'remittance.allocated 2026-11-30, 2 journals',
        lines: [{ debit: 95100 }, { credit: 95100 }],
      },
    ])
  })
})
