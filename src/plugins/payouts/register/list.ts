import type { PayableSource } from '../../../platform/types'
import type { Operations } from '../../../storage/types'
import { confirmedAccounts } from '../accounts/find'
import { openPayables, payableKey, payeeOf, type OpenPayable } from './payable'

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
  const payees = [...new Set(open.map(payeeOf))]
  const accounts = payees.length ? await confirmedAccounts(operations, tenant, payees) : new Map()
  return open.map((payable) => {
    const { source, ref, member, amount, narrative, payout } = payable
    const id = accounts.get(payeeOf(payable))?.id
    const account = !id ? 'missing' : payout?.refused?.includes(id) ? 'refused' : 'confirmed'
    return { key: payableKey(source, ref), source, member, amount, narrative, account }
  })
}
