import { slugs } from '../src/collections/slugs'
import { policySlugs } from '../src/plugins/funeral-policies'
import { reconciliationSlugs } from '../src/plugins/reconciliation'
import type { Platform } from '../src/start'
import { measure } from './measure'

/**
 * The plain Payload way: for each policy its subscription, its arrears, its notices and its lives are
 * asked for, and where something is owed its status is set and an event written, each by the Local API.
 * @returns policies a second
 */
export async function plainNight(
  { payload }: Platform,
  tenant: string,
  policies: number,
): Promise<number> {
  const { docs } = await payload.find({
    collection: policySlugs.policies,
    where: { tenant: { equals: tenant } },
    limit: policies,
    depth: 0,
    overrideAccess: true,
  } as never)
  const { seconds } = await measure(async () => {
    for (const { id, ...policy } of docs as unknown as Plain[]) {
      const find = (collection: string, where: object) =>
        payload.find({ collection, where, depth: 0, overrideAccess: true } as never)
      await find(slugs.subscriptions, { id: { equals: policy.subscription } })
      await find(policySlugs.notices, { policy: { equals: id } })
      await find(policySlugs.lives, { policy: { equals: id } })
      await find(slugs.dependants, { member: { equals: policy.member } })
      const owed = await find(reconciliationSlugs.arrears, {
        subscription: { equals: policy.subscription },
      })
      if (!owed.docs.length) continue
      const data = { owed: 8500, since: '2026-05-05' }
      const update = { collection: policySlugs.policies, id, data, overrideAccess: true }
      await payload.update(update as never)
      await payload.create({
        collection: policySlugs.events,
        data: {
          ...{ tenant, policy: id, member: policy.member, number: 1000 },
          ...{ kind: 'lapsed', on: '2026-05-05', actorName: 'bench' },
        } as never,
        overrideAccess: true,
      })
    }
  })
  return docs.length / seconds
}

type Plain = { id: string; subscription: string; member: string }
