import {
  lockPayrollNumbers,
  payrollNumberProblem,
} from '../../../collections/members/payroll-number'
import type { Actor } from '../../../domain/actor'
import { firstRow } from '../../../storage/reading'
import type { Operations, Storage } from '../../../storage/types'
import { transferErrors } from '../errors'
import { transferSlugs } from '../slugs'
import { askedMonths } from './asked'
import { findMember, findTransfer } from './find'
import { movePlace } from './move'
import type { MemberRow, TransferRow } from './types'

export type UndoTransfer = { tenant: string; transfer: string; actor: Actor; reason: string }

/**
 * Takes a transfer back, while neither authority has a file of its months.
 * @throws TRANSFER_UNKNOWN, TRANSFER_STATE, TRANSFER_REFUSED
 */
export async function undoAsDecided(
  storage: Storage,
  { tenant, transfer: id, actor, reason }: UndoTransfer,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await lockPayrollNumbers(transaction, tenant)
    const transfer = await findTransfer(transaction, { tenant }, id)
    const member = await undoableMember(transaction, transfer)
    const { fromAuthority, fromNumber, from } = transfer
    const place = { payrollAuthority: fromAuthority, payrollNumber: fromNumber }
    const common = { tenant, actor, reason, from, member }
    await movePlace(transaction, { ...common, place, action: 'members.undo-transfer' })
    const set = { status: 'undone', undoneByName: actor.name, undoReason: reason }
    const change = { id, expect: { status: 'transferred' }, set }
    const refused = await transaction.updateMany({ tenant }, transferSlugs.transfers, [change])
    if (refused.length) throw transferErrors.TRANSFER_STATE('Somebody else undid it meanwhile.')
  })
}

/** The member, when the transfer can still be taken back. @throws TRANSFER_STATE, TRANSFER_REFUSED */
export async function undoableMember(
  operations: Operations,
  transfer: TransferRow,
): Promise<MemberRow> {
  const { tenant, status, from, fromAuthority, toAuthority, fromNumber, toNumber } = transfer
  if (status !== 'transferred')
    throw transferErrors.TRANSFER_STATE(`The transfer is ${status} already.`)
  const asked = [
    ...(await askedMonths(operations, { tenant, from, authority: fromAuthority })),
    ...(await askedMonths(operations, { tenant, from, authority: toAuthority })),
  ]
  const months = [...new Set(asked.map(({ period }) => period))].sort()
  if (months.length)
    throw transferErrors.TRANSFER_REFUSED(
      `A payroll file of ${months.join(', ')} is made already: transfer the member back instead.`,
    )
  const member = await findMember(operations, tenant, transfer.member)
  if (member.payrollAuthority !== toAuthority || member.payrollNumber !== toNumber)
    throw transferErrors.TRANSFER_REFUSED('The member’s payroll number changed since.')
  await assertLast(operations, transfer)
  const wanted = { payrollAuthority: fromAuthority, payrollNumber: fromNumber, member: member.id }
  const taken = await payrollNumberProblem(operations, tenant, wanted)
  if (taken) throw transferErrors.TRANSFER_REFUSED(taken)
  return member
}

async function assertLast(operations: Operations, { tenant, member, from }: TransferRow) {
  const later = await firstRow<TransferRow>(operations, { tenant }, transferSlugs.transfers, {
    ...{ member: { equals: member }, status: { equals: 'transferred' } },
    from: { greater_than: from },
  })
  if (later) throw transferErrors.TRANSFER_REFUSED(`Undo the transfer from ${later.from} first.`)
}
