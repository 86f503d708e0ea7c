import { lockPayrollNumbers } from '../../../collections/members/payroll-number'
import type { Actor } from '../../../domain/actor'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Storage } from '../../../storage/types'
import { transferErrors } from '../errors'
import { transferSlugs } from '../slugs'
import { checkTransfer } from './check'
import { movePlace } from './move'
import type { TransferOrder, TransferRow } from './types'

export type TransferMember = TransferOrder & { tenant: string; actor: Actor }

/**
 * The member is paid by another authority, or under another number, from a month on: the old one's next
 * file ends the deduction and the new one's begins it. Asked again it answers the same.
 * @returns the id of the transfer
 * @throws TRANSFER_MEMBER_UNKNOWN, TRANSFER_INVALID, TRANSFER_REFUSED, TRANSFER_STATE
 */
export async function transferAsDecided(storage: Storage, order: TransferMember): Promise<string> {
  const { tenant, actor, from } = order
  const reason = order.reason.trim()
  if (!reason) throw transferErrors.TRANSFER_INVALID('reason: it is empty.', { field: 'reason' })
  return storage.transaction(async (transaction) => {
    await lockPayrollNumbers(transaction, tenant)
    const done = await sameTransfer(transaction, tenant, order)
    if (done) return done.id
    const { member, payrollNumber, codes } = await checkTransfer(transaction, tenant, order)
    const place = { payrollAuthority: order.authority, payrollNumber }
    const common = { tenant, actor, reason, from }
    await movePlace(transaction, { ...common, member, place, action: 'members.transfer' })
    const id = transaction.newId()
    await transaction.insertMany({ tenant }, transferSlugs.transfers, [
      {
        ...{ id, member: member.id, from, reason, codes },
        ...{ fromAuthority: member.payrollAuthority, fromNumber: member.payrollNumber },
        ...{ toAuthority: order.authority, toNumber: payrollNumber },
        ...{ maker: actor.id, makerName: actor.name },
      },
    ])
    return id
  })
}

/** The same transfer, made before. */
export async function sameTransfer(
  operations: Operations,
  tenant: string,
  { member, authority, payrollNumber, from }: TransferOrder,
): Promise<TransferRow | null> {
  if (!isId(member) || !isId(authority)) return null
  return firstRow<TransferRow>(operations, { tenant }, transferSlugs.transfers, {
    ...{ member: { equals: member }, toAuthority: { equals: authority } },
    ...{ toNumber: { equals: payrollNumber.replace(/\s/g, '') }, from: { equals: from } },
    status: { equals: 'transferred' },
  })
}
