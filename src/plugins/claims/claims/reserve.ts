import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { loadPostingRules, postJournals, reverseJournals } from '../../../ledger'
import type { Transaction } from '../../../storage/types'
import { RESERVED } from '../posting-events'
import { claimSlugs } from '../slugs'
import type { ClaimRow } from '../types'

/** Money of the member's own is there already: nothing is set aside for it. */
export const isReserved = ({ kind }: Pick<ClaimRow, 'kind'>): boolean =>
  kind === 'funeral' || kind === 'benefit'

type Reserve = { amount: number; actor: Actor; reason: string }

/**
 * Sets aside so much for a claim, and no more: what was set aside before is taken back by a linked
 * reversal when it differs.
 * @returns the fields of the claim that say so
 * @throws POSTING_RULE_MISSING and what else the ledger refuses
 */
export async function setReserve(
  transaction: Transaction,
  claim: ClaimRow,
  { amount: wanted, actor, reason }: Reserve,
): Promise<Pick<ClaimRow, 'reserved' | 'reserveJournal'>> {
  const { id, tenant, number, reserved, reserveJournal, steps } = claim
  const amount = isReserved(claim) ? wanted : 0
  if (amount === reserved) return { reserved, reserveJournal: reserveJournal ?? null }
  const businessDate = todayIn(await societyOf(transaction, tenant))
  if (reserveJournal)
    await reverseJournals(transaction, {
      ...{ tenant, actor, businessDate, reason, journalIds: [reserveJournal] },
    })
  if (amount === 0) return { reserved: 0, reserveJournal: null }
  const rules = await loadPostingRules(transaction, tenant)
  const { debit, credit } = rules.accountsFor(RESERVED)
  const [journal] = await postJournals(transaction, {
    ...{ tenant, actor },
    journals: [
      {
        ...{ idempotencyKey: `${RESERVED}:${id}:${steps}`, businessDate, event: RESERVED },
        narrative: `Set aside for claim ${number}`,
        source: { collection: claimSlugs.claims, id },
        postings: [
          { account: debit, side: 'debit', amount },
          { account: credit, side: 'credit', amount },
        ],
      },
    ],
  })
  return { reserved: amount, reserveJournal: journal?.id ?? null }
}
