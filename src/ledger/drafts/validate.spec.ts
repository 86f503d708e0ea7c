import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { balancedDraft } from '../../../test/kit/drafts'
import type { JournalDraft } from '../types'
import { validateDraft } from './validate'

const draft = (change: Partial<JournalDraft> = {}): JournalDraft => ({
  idempotencyKey: 'a',
  businessDate: '2026-11-15',
  event: 'journal.manual',
  narrative: 'Cash banked',
  postings: [
    { account: 'bank', side: 'debit', amount: 500 },
    { account: 'cash', side: 'credit', amount: 500 },
  ],
  ...change,
})
const withAmount = (amount: number) =>
  draft({ postings: draft().postings.map((posting) => ({ ...posting, amount })) })

it('answers the total of a draft that balances', () => {
  fc.assert(
    fc.property(balancedDraft, (generated) => {
      const debits = generated.postings.filter(({ side }) => side === 'debit')
      expect(validateDraft(generated)).toBe(debits.reduce((sum, { amount }) => sum + amount, 0))
    }),
  )
})

it('refuses a draft of which any one amount was changed', () => {
  fc.assert(
    fc.property(
      balancedDraft,
      fc.nat(),
      fc.integer({ min: 1, max: 1000 }),
      (generated, at, more) => {
        const postings = generated.postings.map((posting) => ({ ...posting }))
        const posting = postings[at % postings.length] as (typeof postings)[number]
        posting.amount += more
        expect(() => validateDraft({ ...generated, postings })).toThrow(
          expect.objectContaining({ code: 'JOURNAL_UNBALANCED' }),
        )
      },
    ),
  )
})

describe('refuses, and names the field', () => {
  it.each([0, -1, 0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('an amount of %s', (amount) => {
    expect(() => validateDraft(withAmount(amount))).toThrow('postings[0].amount')
  })

  it('amounts that are no numbers', () => {
    expect(() => validateDraft(withAmount('500' as never))).toThrow('postings[0].amount')
  })

  it('a sum that can’t be counted exactly', () => {
    const half = Number.MAX_SAFE_INTEGER - 1
    const postings = [...withAmount(half).postings, ...withAmount(half).postings]
    expect(() => validateDraft(draft({ postings }))).toThrow(
      expect.objectContaining({ code: 'AMOUNT_OVERFLOW' }),
    )
  })

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-15T00:00:00Z', '', null])(
    'the business date %s',
    (businessDate) => {
      expect(() => validateDraft(draft({ businessDate: businessDate as string }))).toThrow(
        'businessDate',
      )
    },
  )

  it.each(['', '  ', 'a\u0000b', '\ud800', 'x'.repeat(501)])('the narrative %j', (narrative) => {
    expect(() => validateDraft(draft({ narrative }))).toThrow('narrative')
  })

  it('one posting, and none', () => {
    expect(() => validateDraft(draft({ postings: draft().postings.slice(0, 1) }))).toThrow(
      'postings',
    )
    expect(() => validateDraft(draft({ postings: [] }))).toThrow('postings')
  })

  it('a side that is none', () => {
    const [debit, credit] = draft().postings
    const postings = [debit, { ...credit, side: 'left' }] as never
    expect(() => validateDraft(draft({ postings }))).toThrow('postings[1].side')
  })
})

it('takes letters of every script, and emoji', () => {
  expect(validateDraft(draft({ narrative: 'Tšhelete ya lesika 💰' }))).toBe(500)
})
