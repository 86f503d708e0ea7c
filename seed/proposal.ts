import type { Where } from 'payload'
import { slugs } from '../src/collections/slugs'
import type { Actor } from '../src/domain/actor'
import { proposeResolution, reconciliationSlugs } from '../src/plugins/reconciliation'
import type { Platform } from '../src/start'
import type { Row } from '../src/storage/types'
import type { DemoSociety } from './societies'

type Proposal = { tenant: string; proposal: NonNullable<DemoSociety['proposal']>; actor: Actor }

/** Proposes what becomes of one amount in suspense, so that a resolution waits for its second person. */
export async function proposeOnce(
  platform: Platform,
  { tenant, proposal, actor }: Proposal,
): Promise<void> {
  const { storage } = platform
  const first = async (collection: string, where: Where): Promise<Row | null> => {
    for await (const [row] of storage.stream({ tenant }, collection, { where })) return row ?? null
    return null
  }
  if (await first(reconciliationSlugs.suspenseResolutions, {})) return
  const item = await first(reconciliationSlugs.suspenseItems, {
    category: { equals: proposal.category },
    status: { equals: 'open' },
  })
  const product = await first(slugs.products, { code: { equals: proposal.product } })
  if (!item || !product) return
  const subscription = await first(slugs.subscriptions, {
    member: { equals: item.member },
    product: { equals: product.id },
    until: { exists: false },
  })
  await proposeResolution(platform, {
    tenant,
    suspenseItem: String(item.id),
    kind: 'allocate',
    amount: Number(item.remaining),
    subscription: subscription && String(subscription.id),
    reason: proposal.reason,
    actor,
  })
}
