import { settle } from '../../../domain/exits'
import {
  loadPostingRules,
  postJournals,
  type PostingDraft,
  type PostingRules,
} from '../../../ledger'
import type { Actor } from '../../../domain/actor'
import type { Transaction } from '../../../storage/types'
import { feeTargets } from '../../membership-fees'
import { targetsOf, type ArrearsTarget } from '../../reconciliation'
import { exitSlugs } from '../slugs'
import type { ExitRow } from '../exits/types'

/**
 * What is held becomes payable, and arrears that are kept back are paid from it: one journal.
 * @returns its id, or null when nothing is held
 * @throws POSTING_RULE_MISSING, POSTING_RULE_INCOMPLETE, PERIOD_CLOSED
 */
export async function postSettlement(
  transaction: Transaction,
  { exit, actor, businessDate }: { exit: ExitRow; actor: Actor; businessDate: string },
): Promise<string | null> {
  const { tenant, id, statement, withholdArrears, kind, reason } = exit
  if (!statement.held.length) return null
  const rules = await loadPostingRules(transaction, tenant)
  const { withheld } = settle(statement.held, statement.owed, { withhold: withholdArrears })
  const ids = (isFee: boolean) =>
    withheld.filter((month) => Boolean(month.isFee) === isFee).map(({ arrears }) => arrears)
  const targets = new Map([
    ...(await targetsOf(transaction, tenant, ids(false))),
    ...(await feeTargets(transaction, tenant, ids(true))),
  ])
  const postings = [
    ...statement.held.flatMap((held) => becomesPayable(rules, held)),
    ...withheld.flatMap(({ arrears, paid }) =>
      isKeptBack(rules, targets.get(arrears) as ArrearsTarget, paid),
    ),
  ]
  const [journal] = await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        idempotencyKey: `member-exit:${id}`,
        businessDate,
        event: 'exit.settled',
        narrative: `Exit (${kind}): ${reason}`,
        source: { collection: exitSlugs.exits, id },
        postings,
      },
    ],
  })
  return journal?.id ?? null
}

function becomesPayable(
  rules: PostingRules,
  { account, memberAccount, amount }: ExitRow['statement']['held'][number],
): PostingDraft[] {
  const { debit, credit } = rules.accountsFor('exit.settled', { productAccount: account })
  return [
    { account: debit, memberAccount, side: 'debit', amount },
    { account: credit, side: 'credit', amount },
  ]
}

function isKeptBack(
  rules: PostingRules,
  { account, memberAccount }: ArrearsTarget,
  amount: number,
): PostingDraft[] {
  const { debit, credit } = rules.accountsFor('exit.arrears-withheld', { productAccount: account })
  return [
    { account: debit, side: 'debit', amount },
    { account: credit, memberAccount, side: 'credit', amount },
  ]
}
