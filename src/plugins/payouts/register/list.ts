import type { PayableSource } from '../../../platform/types'
import type { Operations } from '../../../storage/types'
import { confirmedAccounts } from '../accounts/find'
import { openPayables, payableKey, type OpenPayable } from './payable'

/** What is payable, as a person who makes a batch sees it. Thebe. */
export type ListedPayable = Pick<OpenPayable, 'source' | 'member' | 'amount' | 'narrative'> & {
  key: string
  /** `refused`: the confirmed account is one from which the bank sent it back. */
  account: 'confirmed' | 'missing' | 'refused'
}

/** All that may go into a batch, and what is still wanting. */
export async function payableWithAccounts(
  operations: Operations,
  { tenant, sources }: { tenant: string; sources: readonly PayableSource[] },
): Promise<ListedPayable[]> {
  const open = [...(await openPayables(operations, { tenant, sources })).values()]
  const members = [...new Set(open.map(({ member }) => member))]
  const accounts = members.length ? await confirmedAccounts(operations, tenant, members) : new Map()
  return open.map(({ source, ref, member, amount, narrative, payout }) => {
    const id = accounts.get(member)?.id
    const account = !id ? 'missing' : payout?.refused?.includes(id) ? 'refused' : 'confirmed'
    return { key: payableKey(source, ref), source, member, amount, narrative, account }
  })
}
