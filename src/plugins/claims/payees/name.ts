import { claimErrors as sharing, shareOut } from '../../../domain/claims'
import { tenantCipher } from '../../../tenants/personal-data'
import type { Operations, Row, Storage, Transaction } from '../../../storage/types'
import { findClaim, rowsOfClaim } from '../claims/find'
import { holdClaims, writeStep } from '../claims/step'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimOrder, ClaimRow, NamedPayee, PayeeRow } from '../types'
import { assertPayable, numberFields, type FormerPayees } from './account'

/**
 * Names who is paid, in the place of whom the type of the claim would pay: an undertaker with an amount,
 * and others by share. Somebody else releases it.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE once it is released, CLAIM_SHARES, CLAIM_FORM for an account that
 * can't be right or is missing
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
    const former = await plannedPayees(transaction, claim)
    assertPayable(payees, former)
    await transaction.removeMany({ tenant }, claimSlugs.payees, {
      claim: { equals: claim.id },
      status: { equals: 'planned' },
    })
    await insertPayees(transaction, claim, payees, former)
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

/** Checked for what is approved, or would be; counted anew when it is released. */
function assertShares(claim: ClaimRow, payees: NamedPayee[]): void {
  const amount = claim.approvedAmount ?? claim.eligibleAmount ?? claim.claimedAmount
  if (!payees.length) throw sharing.CLAIM_SHARES('payees: nobody is named.')
  if (payees.some(({ amount, sharePercent }) => Boolean(amount) === Boolean(sharePercent)))
    throw sharing.CLAIM_SHARES('payees: each gets either an amount or a share.')
  const sharing_ = sharingOf(payees)
  const own = sharing_.first.reduce((sum, { amount }) => sum + amount, 0)
  shareOut(amount ?? (sharing_.shared.length ? own + 10_000 : own), sharing_)
}

/** Who is named on a claim and not released yet, by id. */
export async function plannedPayees(
  operations: Operations,
  claim: ClaimRow,
): Promise<Map<string, PayeeRow>> {
  const rows = await rowsOfClaim<PayeeRow>(operations, claimSlugs.payees, claim)
  return new Map(rows.filter(({ status }) => status === 'planned').map((row) => [row.id, row]))
}

/** Writes who is planned to be paid; account numbers are kept encrypted. */
export async function insertPayees(
  transaction: Transaction,
  { id: claim, tenant }: ClaimRow,
  payees: NamedPayee[],
  former: FormerPayees = new Map(),
): Promise<void> {
  const cipher = await tenantCipher(transaction, tenant)
  const rows = payees.map(({ accountNumber, ...payee }): Row => {
    // A number is encrypted for its row: who stays keeps the row's id.
    const id = payee.id || transaction.newId()
    const numbers = numberFields(id, { ...payee, accountNumber }, { cipher, former })
    return { ...payee, id, claim, status: 'planned', ...numbers }
  })
  await transaction.insertMany({ tenant }, claimSlugs.payees, rows)
}
