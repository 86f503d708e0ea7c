import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { hasPermission } from '../../../tenants/permissions'

type Held = { tenant: string; items: Row[]; proposals: Row[] }

type Names = {
  memberOf: (member: unknown) => string | null
  subscriptionOf: (subscription: unknown) => string | null
}

const unknown: Names = { memberOf: () => null, subscriptionOf: () => null }

/** The people that money in suspense is of or proposed for, by name, for who may read members. */
export async function namesFor(
  req: PayloadRequest,
  { tenant, items, proposals }: Held,
): Promise<Names> {
  if (!(await hasPermission(req, tenant, `${slugs.members}.read`))) return unknown
  const read = reader(storageOf(req.payload), tenant)
  const wanted = idsOf(proposals, 'subscription')
  const subscriptions = await read(slugs.subscriptions, wanted, ['member', 'product'])
  const holders = idsOf([...items, ...subscriptions.values()], 'member')
  const members = await read(slugs.members, holders, ['memberNumber', 'displayName'])
  const products = await read(slugs.products, idsOf([...subscriptions.values()], 'product'), [
    'code',
  ])
  const memberOf = (id: unknown) => {
    const member = members.get(String(id))
    return member ? `${String(member.displayName)} (${String(member.memberNumber)})` : null
  }
  const subscriptionOf = (id: unknown) => {
    const subscription = subscriptions.get(String(id))
    const name = subscription && memberOf(subscription.member)
    return name ? `${name}, ${String(products.get(String(subscription.product))?.code)}` : null
  }
  return { memberOf, subscriptionOf }
}

const idsOf = (rows: Row[], field: string): string[] => [
  ...new Set(rows.flatMap((row) => (row[field] ? [String(row[field])] : []))),
]

const reader =
  (operations: Operations, tenant: string) =>
  async (collection: string, ids: string[], select: string[]): Promise<Map<string, Row>> => {
    if (ids.length === 0) return new Map()
    const where = { id: { in: ids } }
    const rows = await allRows(operations, { tenant }, collection, { where, select })
    return new Map(rows.map((row) => [String(row.id), row]))
  }
