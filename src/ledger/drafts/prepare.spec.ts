import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { balancedDraft } from '../../../test/kit/drafts'
import type { LedgerDraft, PostingDraft } from '../types'
import { bodyHash } from './hash'
import { prepareDrafts } from './prepare'

const changes: ((draft: LedgerDraft) => Partial<LedgerDraft>)[] = [
  () => ({ idempotencyKey: 'another' }),
  () => ({ businessDate: '2026-03-01' }),
  () => ({ event: 'another.event' }),
  () => ({ narrative: 'Another' }),
  () => ({ source: { collection: 'remittances', id: '1' } }),
  () => ({ reverses: 'a-journal' }),
  ({ postings }) => ({ postings: [...postings].reverse() }),
  ({ postings: [first, ...rest] }) => ({
    postings: [{ ...(first as PostingDraft), memberAccount: 'another' }, ...rest],
  }),
  ({ postings: [first, ...rest] }) => ({
    postings: [{ ...(first as PostingDraft), amount: (first as PostingDraft).amount + 1 }, ...rest],
  }),
]

it('hashes a draft to the same value each time, and to another after any change', () => {
  fc.assert(
    fc.property(balancedDraft, fc.constantFrom(...changes), (draft, change) => {
      const hash = bodyHash('tenant', draft)
      expect(bodyHash('tenant', structuredClone(draft))).toBe(hash)
      expect(bodyHash('tenant', { ...draft, ...change(draft) })).not.toBe(hash)
      expect(bodyHash('neighbour', draft)).not.toBe(hash)
    }),
  )
})

it('hashes a posting without a member account like one with none', () => {
  fc.assert(
    fc.property(balancedDraft, (draft) => {
      const postings = draft.postings.map((posting) => ({ memberAccount: null, ...posting }))
      expect(bodyHash('tenant', { ...draft, postings })).toBe(bodyHash('tenant', draft))
    }),
  )
})

it('keeps a draft once when it comes twice, and refuses another under its key', () => {
  fc.assert(
    fc.property(balancedDraft, balancedDraft, (draft, other) => {
      expect(prepareDrafts('tenant', [draft, other, draft]).size).toBe(2)
      const clash = { ...draft, narrative: 'Another' }
      expect(() => prepareDrafts('tenant', [draft, clash])).toThrow(
        expect.objectContaining({ code: 'IDEMPOTENCY_CONFLICT', status: 409 }),
      )
    }),
  )
})
