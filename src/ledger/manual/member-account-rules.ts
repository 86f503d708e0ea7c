import { formatAmount } from '../../domain/money'
import type { Operations } from '../../storage/types'
import { add, balanceOf } from '../amounts'
import { ledgerErrors } from '../errors'
import type { Chart } from '../posting/chart'
import { memberAccountKey } from '../posting/rows'
import { balancesByKey } from '../reports/account-balance'
import type { AccountType, MemberAccountKind, PostingDraft } from '../types'

/**
 * Member accounts whose balance a register beside the ledger explains item by item. A person who
 * posted to one directly would leave the register saying something else.
 */
const KEPT_BY_REGISTER = new Set<MemberAccountKind>(['suspense'])

/** On these the society owes the member, so that the balance stands on the credit side. */
const OWED_TO_MEMBERS = new Set<AccountType>(['liability', 'equity'])

/** @throws MEMBER_ACCOUNT_KEPT_BY_REGISTER */
export function assertNoRegister(postings: PostingDraft[], { memberAccounts }: Chart): void {
  postings.forEach(({ memberAccount }, index) => {
    const known = memberAccount ? memberAccounts.get(memberAccount) : undefined
    if (!known || !KEPT_BY_REGISTER.has(known.kind)) return
    throw ledgerErrors.MEMBER_ACCOUNT_KEPT_BY_REGISTER(
      `postings[${index}]: member account ${known.number} is kept in step with the register of suspense and takes no journal by hand.`,
      { posting: index, memberAccount: known.number },
    )
  })
}

/**
 * Refuses postings that take more from a member than the society holds. Call it with the journal lock
 * held, or another posting may take the same money.
 * @throws LEDGER_OVERDRAFT
 */
export async function assertCovered(
  operations: Operations,
  tenant: string,
  postings: PostingDraft[],
  chart: Chart,
): Promise<void> {
  const takings = takenFromMembers(postings, chart)
  const keys = [...takings.keys()].map(memberAccountKey)
  if (!keys.length) return
  const kept = await balancesByKey(operations, tenant, keys)
  for (const [memberAccount, taken] of takings) {
    const movements = kept.get(memberAccountKey(memberAccount)) ?? { debit: 0, credit: 0 }
    const held = 0 - balanceOf(movements)
    if (taken <= held) continue
    const number = chart.memberAccounts.get(memberAccount)?.number
    throw ledgerErrors.LEDGER_OVERDRAFT(
      `Member account ${number} holds ${formatAmount(held)}; the journal takes ${formatAmount(taken)} from it.`,
      { memberAccount: number, held, taken },
    )
  }
}

/** What the postings together take from each account that holds money of a member, in thebe. */
function takenFromMembers(postings: PostingDraft[], chart: Chart): Map<string, number> {
  const taken = new Map<string, number>()
  for (const { account, memberAccount, side, amount } of postings) {
    const type = chart.accounts.get(account)?.type
    if (!memberAccount || !type || !OWED_TO_MEMBERS.has(type)) continue
    const signed = side === 'debit' ? amount : -amount
    taken.set(memberAccount, add(taken.get(memberAccount) ?? 0, signed))
  }
  return new Map([...taken].filter(([, amount]) => amount > 0))
}
