import type { PayloadRequest } from 'payload'
import { memberStatuses, type MemberStatus } from '../../../collections/members/fields'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import type { Society } from '../../session/societies'

export type MembersByStatus = { status: MemberStatus; count: number }[]

/** How many members a society has in each status, in the order of a member's life. */
export async function membersByStatus(
  req: PayloadRequest,
  tenant: string,
): Promise<MembersByStatus> {
  const groups = await storageOf(req.payload).sum({ tenant }, slugs.members, {
    groupBy: ['status'],
    fields: [],
  })
  const counts = new Map(groups.map(({ status, count }) => [status, count]))
  return memberStatuses.map((status) => ({ status, count: counts.get(status) ?? 0 }))
}

/** The number of active members of each society. */
export async function activeMembersOf(
  req: PayloadRequest,
  societies: Society[],
): Promise<Map<string, number>> {
  const storage = storageOf(req.payload)
  const counted = societies.map(async ({ id }) => {
    const [group] = await storage.sum({ tenant: id }, slugs.members, {
      where: { status: { equals: 'active' } },
      fields: [],
    })
    return [id, group?.count ?? 0] as const
  })
  return new Map(await Promise.all(counted))
}
