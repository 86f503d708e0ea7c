import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../domain/canonical-json'
import { FIRST_HASH, hashEntry } from './chain'
import type { ChainedEntry } from './types'

const entry: ChainedEntry = {
  tenant: 't',
  chain: 't',
  sequence: 1,
  at: '2026-11-30T08:00:00.000Z',
  actor: 'u1',
  actorName: 'Neo',
  action: 'update',
  collection: 'members',
  documentId: 'm1',
  changes: [{ field: 'phone', before: null, after: '+26771234567' }],
  reason: null,
  previousHash: FIRST_HASH,
}

describe('the hash of an audit entry', () => {
  it('changes with every column', () => {
    const hash = hashEntry(entry)
    for (const key of Object.keys(entry) as (keyof ChainedEntry)[]) {
      expect({ key, same: hashEntry({ ...entry, [key]: 'tampered' }) === hash }).toEqual({
        key,
        same: false,
      })
    }
  })

  it('does not depend on the order in which the database gives keys back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const reversed = Object.fromEntries(Object.entries(content).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(content))
        expect(JSON.parse(canonicalJson(content))).toEqual(JSON.parse(JSON.stringify(content)))
      }),
    )
  })
})
