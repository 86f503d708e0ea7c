import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { inTransactionOf } from '../../../hooks/request-storage'
import { allRows } from '../../../storage/reading'
import { idOf } from '../../../tenants/ids'
import { systemActor } from '../../../domain/actor'
import { policySlugs } from '../slugs'
import { makePolicies } from './make'
import { policySociety, subscriptionFields, SUBSCRIPTIONS } from './society'
import type { FuneralSubscription, PolicyRow } from './types'
import { syncLives } from './write-lives'

const actor = systemActor('policies')

/** A subscription to a funeral plan has its policy at once, in the same transaction. */
export const followSubscription: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'create') await follow(req, doc, 'make')
  return doc
}

/** Lives follow the dependants at once: whoever is added waits from then on. */
export const followDependant: CollectionAfterChangeHook = async ({ doc, req }) => {
  await follow(req, doc, 'lives')
  return doc
}

export const followRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await follow(req, doc, 'lives')
  return doc
}

async function follow(req: PayloadRequest, doc: unknown, what: 'make' | 'lives'): Promise<void> {
  const row = doc as { tenant?: unknown; member?: unknown }
  const [tenant, member] = [idOf(row.tenant), idOf(row.member)]
  if (!tenant || !member) return
  await inTransactionOf(req, async (transaction) => {
    const where = { member: { equals: member } }
    const today = todayIn(await societyOf(transaction, tenant))
    if (what === 'make') {
      const society = await policySociety(transaction, tenant, today)
      if (!society.products.size) return
      const own = await allRows<FuneralSubscription>(transaction, { tenant }, SUBSCRIPTIONS, {
        where: { ...where, product: { in: [...society.products.keys()] } },
        select: subscriptionFields,
      })
      await makePolicies(transaction, society, { subscriptions: own, actor })
    }
    const policies = await allRows<PolicyRow>(transaction, { tenant }, policySlugs.policies, {
      where,
    })
    await syncLives(transaction, policies, { tenant, today, actor })
  })
}
