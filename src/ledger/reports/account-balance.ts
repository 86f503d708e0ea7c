import type { Operations, Row } from '../../storage/types'
import { balanceOf } from '../amounts'
import { accountKey, memberAccountKey } from '../posting/rows'
import { ledgerSlugs } from '../slugs'
import type { Movements } from '../types'

export type AccountBalance = Movements & {
  /** Debit minus credit, in thebe. */
  balance: number
}

type Subject = { account: string } | { memberAccount: string }

/**
 * The balance of one account or member account as the posting itself keeps it: one row is read.
 * Zero for an account that was never posted to.
 */
export async function accountBalance(
  operations: Operations,
  { tenant, ...subject }: { tenant: string } & Subject,
): Promise<AccountBalance> {
  const key =
    'account' in subject ? accountKey(subject.account) : memberAccountKey(subject.memberAccount)
  const balances = await balancesByKey(operations, tenant, [key])
  const movements = balances.get(key) ?? { debit: 0, credit: 0 }
  return { ...movements, balance: balanceOf(movements) }
}

/** The kept debits and credits of these keys; a key that was never posted to is left out. */
export async function balancesByKey(
  operations: Operations,
  tenant: string,
  keys: string[],
): Promise<Map<string, Movements>> {
  const balances = new Map<string, Movements>()
  const options = { where: { key: { in: keys } }, select: ['key', 'debit', 'credit'] }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.balances, options)) {
    for (const row of page as (Row & Movements)[]) {
      balances.set(row.key as string, { debit: row.debit, credit: row.credit })
    }
  }
  return balances
}
