import { claimErrors as sharing, shareOut } from '../../../domain/claims'
import { normalisePersonal, personalProblem, tenantCipher } from '../../../tenants/personal-data'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { findClaim } from '../claims/find'
import { holdClaims, writeStep } from '../claims/step'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimOrder, ClaimRow, PayeeRow } from '../types'

export type NamedPayee = Pick<PayeeRow, 'kind' | 'name'> & {
  phone?: string | null
  /** Of what is left after amounts; all shares are 100. */
  sharePercent?: string | null
  /** Thebe, before the rest is shared. */
  amount?: number | null
  method?: PayeeRow['method']
  bank?: string | null
  branch?: string | null
  accountNumber?: string | null
}

/**
 * Names who is paid, in the place of whom the type of the claim would pay: an undertaker with an amount,
 * and others by share. Somebody else releases it.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE once it is released, CLAIM_SHARES, CLAIM_FORM
 */
export async function namePayees(
  storage: Storage,
  { payees, ...order }: ClaimOrder & { payees: NamedPayee[] },
): Promise<void> {
  const { tenant, actor } = order
  await storage.transaction(async (transaction) => {
    await holdClaims(transaction, tenant)
    const claim = await findClaim(transaction, { tenant }, order.claim)
    if (['payable', 'paid', 'declined'].includes(claim.status))
      throw claimErrors.CLAIM_STATE(`Claim ${claim.number} is ${claim.status}.`)
    assertShares(claim, payees)
    await transaction.removeMany({ tenant }, claimSlugs.payees, {
      claim: { equals: claim.id },
      status: { equals: 'planned' },
    })
    await insertPayees(transaction, claim, payees)
    await writeStep(transaction, claim, actor, {
      ...{ kind: 'payees', action: 'claims.name-payees' },
      reason: payees
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 500),
      set: { payeesBy: actor.id },
    })
  })
}

export const sharingOf = <P extends NamedPayee>(payees: P[]) => ({
  first: payees.flatMap((payee) => (payee.amount ? [{ ...payee, amount: payee.amount }] : [])),
  shared: payees.flatMap((payee) =>
    payee.amount ? [] : [{ ...payee, sharePercent: payee.sharePercent ?? '0' }],
  ),
})

/** Checked as if it were approved in full; counted anew when it is released. */
function assertShares({ eligibleAmount, claimedAmount }: ClaimRow, payees: NamedPayee[]): void {
  if (!payees.length) throw sharing.CLAIM_SHARES('payees: nobody is named.')
  if (payees.some(({ amount, sharePercent }) => Boolean(amount) === Boolean(sharePercent)))
    throw sharing.CLAIM_SHARES('payees: each gets either an amount or a share.')
  const sharing_ = sharingOf(payees)
  const own = sharing_.first.reduce((sum, { amount }) => sum + amount, 0)
  shareOut(
    eligibleAmount ?? claimedAmount ?? (sharing_.shared.length ? own + 10_000 : own),
    sharing_,
  )
}

/** Writes who is planned to be paid; account numbers are kept encrypted. */
export async function insertPayees(
  transaction: Transaction,
  { id: claim, tenant }: ClaimRow,
  payees: NamedPayee[],
): Promise<void> {
  const cipher = await tenantCipher(transaction, tenant)
  const rows = payees.map(({ accountNumber, ...payee }): Row => {
    const id = transaction.newId()
    const row = { id, claim, ...payee, status: 'planned' }
    if (!accountNumber?.trim()) return row
    const problem = personalProblem('bank-account', accountNumber)
    if (problem)
      throw claimErrors.CLAIM_FORM(`accountNumber: ${problem}`, { field: 'accountNumber' })
    const text = normalisePersonal('bank-account', accountNumber)
    const identity = { collection: claimSlugs.payees, id, field: 'accountNumber' }
    return {
      ...row,
      accountNumber: cipher.encrypt(identity, text),
      accountNumberIndex: cipher.blindIndex('bank-account', text),
    }
  })
  await transaction.insertMany({ tenant }, claimSlugs.payees, rows)
}
