import type { Operations, Row } from '../../../storage/types'
import { slugs } from '../../slugs'
import type { SubscriptionDraft } from './draft'

export type StoredMember = { id: string; payrollAuthority: string | null }

export type StoredSubscription = Row & {
  id: string
  member: string
  product: string
  from: string
  until: string | null
}

export type Stored = {
  /** By member number. */
  members: Map<string, StoredMember>
  /** By member and product. */
  subscriptions: Map<string, StoredSubscription[]>
}

export const pairKey = (member: string, product: string): string => `${member}/${product}`

/** The members that a chunk names and all their subscriptions, in two queries. */
export async function findStored(
  operations: Operations,
  tenant: string,
  drafts: SubscriptionDraft[],
): Promise<Stored> {
  const members = await findMembers(operations, tenant, drafts)
  const subscriptions = new Map<string, StoredSubscription[]>()
  const ids = [...members.values()].map(({ id }) => id)
  const where = { member: { in: ids } }
  const pages = ids.length ? operations.stream({ tenant }, slugs.subscriptions, { where }) : []
  for await (const page of pages) {
    for (const row of page as StoredSubscription[]) {
      const key = pairKey(row.member, row.product)
      const known = subscriptions.get(key)
      if (known) known.push(row)
      else subscriptions.set(key, [row])
    }
  }
  return { members, subscriptions }
}

async function findMembers(operations: Operations, tenant: string, drafts: SubscriptionDraft[]) {
  const members = new Map<string, StoredMember>()
  const asked = [...new Set(drafts.map(({ memberNumber }) => memberNumber))]
  const pages = operations.stream({ tenant }, slugs.members, {
    where: { memberNumber: { in: asked } },
    select: ['memberNumber', 'payrollAuthority'],
  })
  for await (const page of pages) {
    for (const { id, memberNumber, payrollAuthority } of page) {
      members.set(String(memberNumber), {
        id: String(id),
        payrollAuthority: (payrollAuthority as string | null) ?? null,
      })
    }
  }
  return members
}
