import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { balancedDraft } from '../../../test/kit/drafts'
import { balanceRows } from '../posting/rows'
import type { JournalDraft } from '../types'
import { reversalOf, type StoredJournal } from './reversal'
import { validateDraft } from './validate'

const stored = (draft: JournalDraft): StoredJournal => ({
  ...draft,
  id: 'journal-7',
  number: 7,
  reverses: null,
  bodyHash: '',
  chainHash: '',
  actor: 'test',
  postedAt: '2026-11-24T08:00:00.000Z',
  total: validateDraft(draft),
  postings: draft.postings.map((posting, index) => ({
    ...posting,
    line: index + 1,
    businessDate: draft.businessDate,
  })),
})
const how = { businessDate: '2026-12-31', reason: 'Posted in error' }

it('leaves every balance as it was before the journal', () => {
  fc.assert(
    fc.property(fc.array(balancedDraft, { minLength: 1, maxLength: 5 }), (drafts) => {
      const all = drafts.flatMap((draft) => [draft, reversalOf(stored(draft), how)])
      const rows = balanceRows(
        all.map((draft) => ({ draft, hash: '', total: validateDraft(draft) })),
      )
      for (const { debit, credit } of rows) expect(debit).toBe(credit)
    }),
  )
})

it('is linked to the journal by its number, its key and its source', () => {
  fc.assert(
    fc.property(balancedDraft, (draft) => {
      const source = { collection: 'remittances', id: 'r1' }
      expect(reversalOf(stored({ ...draft, source }), how)).toMatchObject({
        idempotencyKey: 'reversal:journal-7',
        businessDate: '2026-12-31',
        narrative: 'Reversal of journal 7: Posted in error',
        reverses: 'journal-7',
        source,
      })
    }),
  )
})
