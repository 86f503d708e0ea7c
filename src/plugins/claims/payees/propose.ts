import type { Operations } from '../../../storage/types'
import { typeOfClaim } from '../claims/find'
import type { ClaimRow, NamedPayee } from '../types'
import { plannedPayees } from './name'
import { standardPayees } from './standard'

/** Somebody who would be paid, without the account number, of which only is said whether there is one. */
export type ProposedPayee = Omit<NamedPayee, 'accountNumber'> & { hasNumber: boolean }

/** Who is named on a claim; with nobody named, whom its type would pay. */
export async function proposedPayees(
  operations: Operations,
  claim: ClaimRow,
): Promise<ProposedPayee[]> {
  const named = [...(await plannedPayees(operations, claim)).values()]
  if (named.length)
    return named.map((row) => {
      const { id, kind, name, phone, sharePercent, amount, method, bank, branch } = row
      const hasNumber = Boolean(row.accountNumberIndex)
      return { id, kind, name, phone, sharePercent, amount, method, bank, branch, hasNumber }
    })
  const type = await typeOfClaim(operations, claim.tenant, claim.type)
  const payees = await standardPayees(operations, claim, type)
  return payees.map((payee) => ({ ...payee, hasNumber: false }))
}
