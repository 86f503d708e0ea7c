import type { Actor } from '../../domain/actor'
import type { Row } from '../../storage/types'
import { chainedHash, stampedHash } from '../drafts/hash'
import type { PreparedDraft } from '../drafts/prepare'
import { add } from '../amounts'
import type { PostingDraft } from '../types'

export const accountKey = (account: string): string => `account:${account}`
export const memberAccountKey = (memberAccount: string): string => `member-account:${memberAccount}`

type Place = {
  number: number
  postedAt: string
  actor: Actor
  /** The chain hash of the journal before. */
  previousHash: string
}

/** The journal's row, without the id, which storage gives. */
export function journalRow(
  { draft, hash, total }: PreparedDraft,
  { number, postedAt, actor, previousHash }: Place,
): Row & { chainHash: string } {
  const stamped = stampedHash(hash, { number, postedAt, actor: actor.id })
  return {
    number,
    businessDate: draft.businessDate,
    postedAt,
    event: draft.event,
    narrative: draft.narrative,
    sourceCollection: draft.source?.collection ?? null,
    sourceId: draft.source?.id ?? null,
    idempotencyKey: draft.idempotencyKey,
    bodyHash: stamped,
    chainHash: chainedHash(previousHash, stamped),
    reverses: draft.reverses ?? null,
    actor: actor.id,
    total,
  }
}

/** The journal's postings, numbered from 1. */
export function postingRows({ draft }: PreparedDraft, journal: string): Row[] {
  return draft.postings.map(({ account, memberAccount, side, amount }, index) => ({
    journal,
    line: index + 1,
    account,
    memberAccount: memberAccount ?? null,
    side,
    amount,
    businessDate: draft.businessDate,
  }))
}

/** What the drafts add to each balance: one row a key, however many postings touch it. */
export function balanceRows(drafts: Iterable<PreparedDraft>): Row[] {
  const rows = new Map<string, BalanceRow>()
  for (const { draft } of drafts) {
    for (const posting of draft.postings) {
      addTo(rows, accountKey(posting.account), posting, null)
      const { memberAccount } = posting
      if (memberAccount) addTo(rows, memberAccountKey(memberAccount), posting, memberAccount)
    }
  }
  return [...rows.values()].sort((left, right) => (left.key < right.key ? -1 : 1))
}

type BalanceRow = {
  key: string
  account: string
  memberAccount: string | null
  debit: number
  credit: number
}

function addTo(
  rows: Map<string, BalanceRow>,
  key: string,
  { account, side, amount }: PostingDraft,
  memberAccount: string | null,
): void {
  const row = rows.get(key) ?? { key, account, memberAccount, debit: 0, credit: 0 }
  row[side] = add(row[side], amount)
  rows.set(key, row)
}
