import type { JournalDraft, PostingDraft, PostingRules } from '../../../ledger'
import { reconciliationSlugs } from '../slugs'
import type { ItemRow, RemittanceRow, SettledPart } from '../remittances/types'

export type PostingContext = {
  remittance: Pick<RemittanceRow, 'id' | 'businessDate' | 'period' | 'title'>
  rules: PostingRules
  excessTo: 'suspense' | 'member-credit'
  /** The member account that holds what an item could not allocate; null for one that allocated all. */
  holdingAccount: (item: ItemRow) => string | null
}

/** Acts once: the same item has the same key whenever it is posted. */
export const itemJournalKey = (item: Pick<ItemRow, 'id'>): string => `remittance-item:${item.id}`

/** Where an item's excess is held: an excess of a known instruction may go to the member's credit. */
export function holdingEvent(item: ItemRow, excessTo: PostingContext['excessTo']) {
  return excessTo === 'member-credit' && item.category === 'OVER'
    ? 'remittance.member-credit'
    : 'remittance.suspense'
}

/** Whether people must decide about an item's money; a member's credit needs no decision. */
export const isInSuspense = (item: ItemRow, excessTo: PostingContext['excessTo']): boolean =>
  item.suspense !== 0 && holdingEvent(item, excessTo) === 'remittance.suspense'

/** The journal of an item, or null when no money came for it. */
export function journalOf(item: ItemRow, context: PostingContext): JournalDraft | null {
  if (item.received === 0) return null
  const { remittance } = context
  return {
    idempotencyKey: itemJournalKey(item),
    businessDate: remittance.businessDate,
    event: item.category === 'REVERSAL' ? 'remittance.reversed' : 'remittance.posted',
    narrative: `${remittance.title}: ${item.category}, code ${item.deductionCode}`,
    source: { collection: reconciliationSlugs.items, id: item.id },
    postings: item.received < 0 ? reversalPostings(item, context) : receiptPostings(item, context),
  }
}

function reversalPostings(
  item: ItemRow,
  { rules, holdingAccount }: PostingContext,
): PostingDraft[] {
  const { debit, credit } = rules.accountsFor('remittance.reversed')
  const amount = -item.received
  return [
    { account: debit, memberAccount: holdingAccount(item), side: 'debit', amount },
    { account: credit, side: 'credit', amount },
  ]
}

function receiptPostings(item: ItemRow, context: PostingContext): PostingDraft[] {
  const { rules, excessTo, holdingAccount } = context
  const debits = new Map<string, number>()
  const debit = (account: string, amount: number) =>
    debits.set(account, (debits.get(account) ?? 0) + amount)
  const credits: PostingDraft[] = []
  for (const part of mergeBySubscription(item.parts)) {
    const accounts = rules.accountsFor('remittance.allocated', { productAccount: part.account })
    debit(accounts.debit, part.allocated)
    credits.push({
      account: accounts.credit,
      memberAccount: part.memberAccount,
      side: 'credit',
      amount: part.allocated,
    })
  }
  if (item.suspense > 0) {
    const accounts = rules.accountsFor(holdingEvent(item, excessTo))
    debit(accounts.debit, item.suspense)
    credits.push({
      account: accounts.credit,
      memberAccount: holdingAccount(item),
      side: 'credit',
      amount: item.suspense,
    })
  }
  const received = [...debits].map(([account, amount]): PostingDraft => ({
    account,
    side: 'debit',
    amount,
  }))
  return [...received, ...credits]
}

/** What settles a subscription's current month and its arrears is one credit on its account. */
function mergeBySubscription(parts: SettledPart[]): SettledPart[] {
  const merged = new Map<string, SettledPart>()
  for (const part of parts) {
    if (part.allocated === 0) continue
    const known = merged.get(part.memberAccount)
    if (known) known.allocated += part.allocated
    else merged.set(part.memberAccount, { ...part })
  }
  return [...merged.values()]
}
