import type { Operations, Row } from '../../../storage/types'
import { slugs } from '../../slugs'
import { definitionOf, type VersionRow } from '../../product-versions/terms'
import { workedAmong } from '../../subscriptions/amounts'
import { asksHousehold, isWorkedOut } from '../../subscriptions/assess'
import { loadHouseholds, type HouseholdFacts } from '../../subscriptions/households'
import type { SubscriptionDraft } from './draft'

export type StoredMember = { id: string; payrollAuthority: string | null }

export type StoredSubscription = Row & {
  id: string
  member: string
  product: string
  amount: number
  from: string
  until: string | null
}

export type Stored = {
  /** By member number. */
  members: Map<string, StoredMember>
  /** By member and product. */
  subscriptions: Map<string, StoredSubscription[]>
  /** By id of the member; only those whose product asks about it. */
  households: Map<string, HouseholdFacts>
  /** Ids of subscriptions whose amounts terms worked out. */
  worked: Set<string>
}

export const pairKey = (member: string, product: string): string => `${member}/${product}`

/** The members that a chunk names, all their subscriptions and what their terms ask, in a few queries. */
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
  return {
    members,
    subscriptions,
    ...(await findTerms(operations, tenant, { drafts, members, subscriptions })),
  }
}

/** Nothing is read where the terms are plain amounts. */
async function findTerms(
  operations: Operations,
  tenant: string,
  {
    drafts,
    members,
    subscriptions,
  }: { drafts: SubscriptionDraft[] } & Pick<Stored, 'members' | 'subscriptions'>,
): Promise<Pick<Stored, 'households' | 'worked'>> {
  const asking = drafts.filter(({ product }) =>
    product?.versions.some((version) => asksHousehold(definitionOf(version))),
  )
  const asked = asking.map(({ memberNumber }) => members.get(memberNumber)?.id ?? '')
  const ids = [...new Set(asked)].filter(Boolean)
  const isWorking = drafts.some(({ product }) => product?.versions.some(givesAmounts))
  const known = isWorking ? [...subscriptions.values()].flat().map(({ id }) => id) : []
  return {
    households: await loadHouseholds(operations, tenant, ids),
    worked: await workedAmong(operations, tenant, known),
  }
}

const givesAmounts = (version: VersionRow): boolean =>
  version.existing === 'move' || isWorkedOut(definitionOf(version))

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
