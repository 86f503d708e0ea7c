import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { PostingRules } from '../../../ledger'
import { bankJournal } from './bank'

const rules: PostingRules = {
  accountsFor: (event) => ({ debit: event.slice('remittance.'.length), credit: 'clearing' }),
}
const advice = { id: 'r', title: 'GOV 2026-10', businessDate: '2026-10-31' }
const journal = (amount: number, fee: number, vat: number, bankReceipt: number | null) =>
  bankJournal({ ...advice, amount, fee, vat, bankReceipt }, rules)

/** What an account gains. */
const gain = (draft: ReturnType<typeof bankJournal>, name: string): number =>
  (draft?.postings ?? [])
    .filter(({ account }) => account === name)
    .reduce((sum, { side, amount }) => sum + (side === 'debit' ? amount : -amount), 0)

it('gives every account what the advice says, whatever its sign, in amounts above zero', () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(amount, fc.nat(1e9), fc.nat(1e9), fc.boolean(), (gross, fee, vat, banked) => {
      const net = gross - fee - vat
      const draft = journal(gross, fee, vat, banked ? net : null)
      expect(gain(draft, 'banked')).toBe(banked ? net : 0)
      expect([gain(draft, 'fee'), gain(draft, 'vat')]).toEqual([fee, vat])
      expect(gain(draft, 'clearing') + 0).toBe((banked ? -gross : -fee - vat) + 0)
      expect(draft?.postings.every((posting) => posting.amount > 0) ?? true).toBe(true)
    }),
  )
})

it('swaps the sides of a negative net', () => {
  expect(journal(-11_000, 0, 0, -11_000)?.postings).toEqual([
    { account: 'clearing', side: 'debit', amount: 11_000 },
    { account: 'banked', side: 'credit', amount: 11_000 },
  ])
})

it('is nothing when the advice says nothing', () => {
  expect(journal(11_000, 0, 0, null)).toBeNull()
  expect(journal(0, 0, 0, 0)).toBeNull()
})
