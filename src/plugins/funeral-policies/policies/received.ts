import { slugs } from '../../../collections/slugs'
import type { BusinessDate } from '../../../domain/calendar'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { policySlugs } from '../slugs'
import type { PolicyRow } from './types'

type Account = Row & { id: string; subscription: string | null }

/** What had come for a policy up to a day, in thebe. */
export async function receivedBy(
  operations: Operations,
  { tenant, policy, on }: { tenant: string; policy: PolicyRow; on: BusinessDate },
): Promise<number> {
  const accounts = await accountsOf(operations, { tenant, policy })
  if (!accounts.length) return 0
  const sums = await operations.sum({ tenant }, slugs.postings, {
    where: { memberAccount: { in: accounts }, businessDate: { less_than_equal: on } },
    groupBy: ['side'],
    fields: ['amount'],
  })
  return sums.reduce(
    (sum, { side, amount }) => sum + (side === 'credit' ? Number(amount) : -Number(amount)),
    0,
  )
}

/**
 * The policy's account, and those it went on from when two records of a member became one: what came
 * before that day stands there. Accounts of other policies that only gave their money are none of them.
 */
async function accountsOf(
  operations: Operations,
  { tenant, policy }: { tenant: string; policy: PolicyRow },
): Promise<string[]> {
  const read = (where: object) =>
    allRows<Account>(operations, { tenant }, slugs.memberAccounts, {
      where: where as never,
      select: ['subscription'],
    })
  const found = new Set<string>()
  let next = await read({ subscription: { equals: policy.subscription } })
  while (next.length) {
    const ids = next.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of ids) found.add(id)
    next = ids.length
      ? await withoutOwnPolicy(operations, tenant, await read({ movedTo: { in: ids } }))
      : []
  }
  return [...found]
}

async function withoutOwnPolicy(
  operations: Operations,
  tenant: string,
  accounts: Account[],
): Promise<Account[]> {
  const subscriptions = accounts.flatMap(({ subscription }) => subscription ?? [])
  if (!subscriptions.length) return []
  const rows = await allRows<PolicyRow>(operations, { tenant }, policySlugs.policies, {
    where: { subscription: { in: subscriptions } },
    select: ['subscription'],
  })
  const own = new Set(rows.map(({ subscription }) => subscription))
  return accounts.filter(({ subscription }) => subscription && !own.has(subscription))
}
