import { slugs } from '../../../collections/slugs'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { transferErrors } from '../errors'
import { transferSlugs } from '../slugs'
import type { MemberRow, TransferRow } from './types'

/** @throws TRANSFER_MEMBER_UNKNOWN when the society has no such member */
export async function findMember(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<MemberRow> {
  const row = isId(member)
    ? await firstRow<MemberRow>(operations, { tenant }, slugs.members, { id: { equals: member } })
    : null
  if (row) return row
  throw unknownMember(member)
}

export const unknownMember = (member: string) =>
  transferErrors.TRANSFER_MEMBER_UNKNOWN(`member: there is no member ${member}.`, {
    field: 'member',
  })

/** @throws TRANSFER_UNKNOWN when the society has no such transfer */
export async function findTransfer(
  operations: Operations,
  scope: { tenant: string } | { platform: true },
  id: string,
): Promise<TransferRow> {
  const { transfers } = transferSlugs
  const row = isId(id)
    ? await firstRow<TransferRow>(operations, scope, transfers, { id: { equals: id } })
    : null
  if (row) return row
  throw unknownTransfer(id)
}

/** The same for one that is not there and for one that the person may not see. */
export const unknownTransfer = (id: string) =>
  transferErrors.TRANSFER_UNKNOWN(`There is no transfer ${id}.`, { transfer: id })
