import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope } from '../../../storage/types'
import { payoutErrors } from '../errors'
import { payoutSlugs } from '../slugs'
import type { AccountRow } from '../types'

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownAccount = (id: string) =>
  payoutErrors.PAYOUT_ACCOUNT_UNKNOWN(`There is no account ${id}.`, { account: id })

/** @throws PAYOUT_ACCOUNT_UNKNOWN */
export async function findAccount(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<AccountRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<AccountRow>(operations, scope, payoutSlugs.accounts, where)
    : null
  if (row) return row
  throw unknownAccount(id)
}

/** The confirmed account of each of some who are paid: at most one. */
export async function confirmedAccounts(
  operations: Operations,
  tenant: string,
  payees: string[],
): Promise<Map<string, AccountRow>> {
  const rows = await allRows<AccountRow>(operations, { tenant }, payoutSlugs.accounts, {
    where: { payee: { in: payees }, status: { equals: 'confirmed' } },
  })
  return new Map(rows.map((row) => [row.payee, row]))
}
