import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Transaction } from '../../../storage/types'
import { findClaim, rowsOfClaim } from '../claims/find'
import { assertMayTake, holdClaims, writeStep } from '../claims/step'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimRow, PayeeRow } from '../types'

/** Something that is owed to somebody: whoever pays it debits `account`. */
export type Payable = {
  id: string
  claim: string
  name: string
  phone: string | null
  /** Thebe. */
  amount: number
  /** The account of the society that owes it. */
  account: string
  method: PayeeRow['method']
  bank: string | null
  branch: string | null
  status: 'due' | 'paid'
}

const payableOf = (row: PayeeRow): Payable => {
  const { id, claim, name, phone, amount, account, method, bank, branch, status } = row
  return {
    ...{ id, claim, name, phone, method, bank, branch, amount: amount ?? 0 },
    ...{ account: account ?? '', status: status === 'paid' ? 'paid' : 'due' },
  }
}

/** What a released claim owes, and to whom; nothing before it is released. */
export async function payablesOf(
  operations: Operations,
  claim: Pick<ClaimRow, 'tenant' | 'id'>,
): Promise<Payable[]> {
  const rows = await rowsOfClaim<PayeeRow>(operations, claimSlugs.payees, claim)
  return rows.filter(isOwed).map(payableOf)
}

/** All that the society owes on claims and has not paid. */
export async function openPayables(operations: Operations, tenant: string): Promise<Payable[]> {
  const rows = await allRows<PayeeRow>(operations, { tenant }, claimSlugs.payees, {
    where: { status: { equals: 'due' }, amount: { greater_than: 0 } },
  })
  return rows.map(payableOf)
}

const isOwed = ({ status, amount }: PayeeRow): boolean => status !== 'planned' && Number(amount) > 0

export type SettlePayable = {
  tenant: string
  payable: string
  paidOn: string
  /** What paid it: the number of a payout, a transfer, a cheque. */
  payment: string
  actor: Actor
}

/**
 * Notes that a payable was paid, in the transaction that posts the payment; with the last one the claim
 * is paid. The same payment again changes nothing.
 * @throws CLAIM_PAYABLE_UNKNOWN, CLAIM_PAYABLE_STATE when another payment paid it
 */
export async function settlePayable(
  transaction: Transaction,
  { tenant, payable: id, paidOn, payment, actor }: SettlePayable,
): Promise<void> {
  await holdClaims(transaction, tenant)
  const row = await findPayable(transaction, tenant, id)
  if (row.status === 'paid' && row.payment === payment) return
  const set = { status: 'paid' as const, paidOn, payment }
  await change(transaction, row, { from: 'due', set, actor, action: 'claim-payees.paid' })
  const claim = await findClaim(transaction, { tenant }, row.claim)
  const open = (await payablesOf(transaction, claim)).filter(({ status }) => status === 'due')
  if (open.length) return
  assertMayTake(claim, 'pay')
  await writeStep(transaction, claim, actor, {
    ...{ kind: 'paid', action: 'claims.paid', amount: claim.approvedAmount },
    set: { status: 'paid' },
  })
}

/**
 * Notes that a payment came back: it is owed again, in the transaction that posts the return.
 * @throws CLAIM_PAYABLE_UNKNOWN, CLAIM_PAYABLE_STATE when this payment did not pay it
 */
export async function returnPayable(
  transaction: Transaction,
  {
    tenant,
    payable: id,
    payment,
    reason,
    actor,
  }: Omit<SettlePayable, 'paidOn'> & { reason: string },
): Promise<void> {
  await holdClaims(transaction, tenant)
  const row = await findPayable(transaction, tenant, id)
  if (row.payment !== payment) throw notSo(row)
  const set = { status: 'due' as const, paidOn: null, payment: null }
  await change(transaction, row, { from: 'paid', set, actor, action: 'claim-payees.returned' })
  const claim = await findClaim(transaction, { tenant }, row.claim)
  const status = claim.status === 'paid' ? { status: 'payable' } : {}
  await writeStep(transaction, claim, actor, {
    ...{ kind: 'returned', action: 'claims.returned', amount: row.amount, reason, set: status },
  })
}

async function findPayable(operations: Operations, tenant: string, id: string): Promise<PayeeRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<PayeeRow>(operations, { tenant }, claimSlugs.payees, where)
    : null
  if (row && isOwed(row)) return row
  throw claimErrors.CLAIM_PAYABLE_UNKNOWN(`There is no payable ${id}.`)
}

type Settled = {
  from: 'due' | 'paid'
  set: { status: 'due' | 'paid'; paidOn: string | null; payment: string | null }
  actor: Actor
  action: string
}

async function change(
  transaction: Transaction,
  row: PayeeRow,
  { from, set, actor, action }: Settled,
): Promise<void> {
  const { id, tenant } = row
  const refused = await transaction.updateMany({ tenant }, claimSlugs.payees, [
    { id, expect: { status: from }, set },
  ])
  if (refused.length) throw notSo(row)
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, collection: claimSlugs.payees, documentId: id },
      changes: [
        { field: 'status', before: from, after: set.status },
        { field: 'payment', before: row.payment, after: set.payment },
      ],
    },
  ])
}

const notSo = ({ name, status }: PayeeRow) =>
  claimErrors.CLAIM_PAYABLE_STATE(`What is owed to ${name} is ${status}.`)
