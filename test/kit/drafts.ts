import fc from 'fast-check'
import type { JournalDraft, PostingDraft } from '../../src/ledger/types'

const account = fc.constantFrom('bank', 'clearing', 'fees')
const memberAccount = fc.constantFrom('m1', 'm2', 'm3')
const amount = fc.integer({ min: 1, max: 1_000_000_00 })

const plain = fc.record({ account, amount }).map(({ account, amount }) => ({ account, amount }))
const controlled = fc
  .record({ memberAccount, amount })
  .map(({ memberAccount, amount }) => ({ account: 'suspense', memberAccount, amount }))

/** Drafts that balance, over three plain accounts and one control account with three members. */
export const balancedDraft: fc.Arbitrary<JournalDraft> = fc
  .record({
    idempotencyKey: fc.uuid(),
    businessDate: fc.constantFrom('2026-01-31', '2026-02-28', '2026-12-01'),
    parts: fc.array(fc.oneof(plain, controlled), { minLength: 1, maxLength: 6 }),
    side: fc.constantFrom('debit' as const, 'credit' as const),
  })
  .map(({ idempotencyKey, businessDate, parts, side }) => ({
    idempotencyKey,
    businessDate,
    event: 'journal.manual',
    narrative: 'Generated',
    postings: balanced(parts, side),
  }))

function balanced(parts: Omit<PostingDraft, 'side'>[], side: 'debit' | 'credit'): PostingDraft[] {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0)
  const other = side === 'debit' ? 'credit' : 'debit'
  return [
    ...parts.map((part) => ({ ...part, side })),
    { account: 'contra', side: other, amount: total },
  ]
}
