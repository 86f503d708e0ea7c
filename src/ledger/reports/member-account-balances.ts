import type { Operations } from '../../storage/types'
import { ledgerSlugs } from '../slugs'

/**
 * Credit less debit of each member account, in thebe, by its id, as the posting itself keeps it; one
 * that was never posted to is left out.
 */
export async function memberAccountBalances(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, ledgerSlugs.balances, {
    where: { memberAccount: { in: ids } },
    groupBy: ['memberAccount'],
    fields: ['debit', 'credit'],
  })
  return new Map(
    sums.map(({ memberAccount, debit, credit }) => [
      String(memberAccount),
      Number(credit) - Number(debit),
    ]),
  )
}
