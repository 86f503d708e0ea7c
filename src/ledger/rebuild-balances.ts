import type { Transaction } from '../storage/types'
import { lockJournals } from './posting/lock'
import { ledgerSlugs } from './slugs'
import { balancePages, isDifferent, type ComparedBalance } from './verify/balance-pages'

/**
 * Repairs kept balances from the postings. Posting waits until the transaction ends.
 * @returns the keys of the balances that were wrong
 */
export async function rebuildBalances(
  transaction: Transaction,
  { tenant }: { tenant: string },
): Promise<{ repaired: string[] }> {
  await lockJournals(transaction, tenant)
  const repaired: string[] = []
  for await (const page of balancePages(transaction, tenant)) {
    const wrong = page.filter(isDifferent)
    if (!wrong.length) continue
    await transaction.addMany({ tenant }, ledgerSlugs.balances, wrong.map(correction), {
      keyFields: ['key'],
      amountFields: ['debit', 'credit'],
    })
    for (const { key } of wrong) repaired.push(key)
  }
  return { repaired }
}

const correction = ({ key, account, memberAccount, kept, rebuilt }: ComparedBalance) => ({
  key,
  account,
  memberAccount,
  debit: rebuilt.debit - kept.debit,
  credit: rebuilt.credit - kept.credit,
})
