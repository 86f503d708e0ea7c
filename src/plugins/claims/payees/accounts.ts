import type { Actor } from '../../../domain/actor'
import { detailsProblem } from '../../../domain/payouts'
import type { Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { writeAccount } from '../../payouts'
import { claimSlugs } from '../slugs'
import type { ClaimRow, PayeeRow } from '../types'
import { payeeKey } from './source'

/**
 * Bank accounts that were named with the payees are confirmed by the release: who released is never who
 * named them. What a bank file can't name is left out; it is entered where payouts are made.
 */
export async function confirmNamedAccounts(
  transaction: Transaction,
  { claim, payees, actor }: { claim: ClaimRow; payees: PayeeRow[]; actor: Actor },
): Promise<void> {
  const { tenant, member, payeesBy } = claim
  if (!payeesBy) return
  const cipher = await tenantCipher(transaction, tenant)
  for (const row of payees) {
    const { id, name, branch, accountNumber, method } = row
    const payee = payeeKey(row)
    if (method !== 'bank' || !payee || !accountNumber || !branch) continue
    const place = { collection: claimSlugs.payees, id, field: 'accountNumber' }
    const details = { name, branch, account: cipher.decrypt(place, accountNumber) }
    if (detailsProblem(details)) continue
    const maker = { id: payeesBy, name: payeesBy }
    await writeAccount(transaction, { ...details, tenant, member, payee, actor: maker }, actor)
  }
}
