import type { Actor } from '../../../domain/actor'
import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Storage, Transaction } from '../../../storage/types'
import { feeErrors } from '../errors'
import { findFee } from '../register/find'
import { feeSlugs } from '../slugs'

export type ProposeWaiver = {
  tenant: string
  fee: string
  /** Thebe; all that is outstanding when left out. */
  amount?: number
  reason: string
  actor: Actor
}

/**
 * Writes down that a bill, or a part of it, need not be paid; nothing changes before somebody else approves
 * it. A bill has one open waiver at most.
 * @returns the id of the waiver
 * @throws FEE_UNKNOWN, FEE_AMOUNT, FEE_REASON, WAIVER_OPEN
 */
export async function proposeWaiver(
  storage: Storage,
  { tenant, fee: feeId, amount: wanted, reason, actor }: ProposeWaiver,
): Promise<string> {
  if (!reason.trim()) throw feeErrors.FEE_REASON('reason: it is empty.', { field: 'reason' })
  const id = storage.newId()
  await storage.transaction(async (transaction) => {
    await transaction.nextNumbers({ tenant }, 'membership-fee-waivers', 0)
    const { member, outstanding } = await findFee(transaction, tenant, feeId)
    const amount = wanted ?? outstanding
    if (!Number.isSafeInteger(amount) || amount <= 0 || amount > outstanding)
      throw notOwed(amount, outstanding)
    await assertNoneOpen(transaction, tenant, feeId)
    const order = { member, fee: feeId, amount, reason: reason.trim() }
    await transaction.insertMany({ tenant }, feeSlugs.waivers, [
      { id, ...order, status: 'proposed', maker: actor.id, makerName: actor.name },
    ])
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, action: 'fees.propose-waiver' },
        ...{ collection: feeSlugs.waivers, documentId: id },
        changes: Object.entries(order).map(([field, after]) => ({ field, before: null, after })),
      },
    ])
  })
  return id
}

const notOwed = (amount: number, outstanding: number) =>
  feeErrors.FEE_AMOUNT(
    `amount: ${formatAmount(amount)} can't be waived of ${formatAmount(outstanding)} that is owed.`,
    { field: 'amount' },
  )

async function assertNoneOpen(
  transaction: Transaction,
  tenant: string,
  fee: string,
): Promise<void> {
  const open = await firstRow(transaction, { tenant }, feeSlugs.waivers, {
    fee: { equals: fee },
    status: { equals: 'proposed' },
  })
  if (open) throw feeErrors.WAIVER_OPEN('A waiver of this fee is proposed already.')
}
