import type { PayloadRequest } from 'payload'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { storageOf } from '../../../storage'
import { ageBuckets, type AgeBucket } from '../ages'

/** What members still owe: thebe, and the months of subscriptions it is made of. */
export async function arrearsOf(
  req: PayloadRequest,
  tenant: string,
): Promise<{ amount: number; count: number }> {
  const [open] = await storageOf(req.payload).sum({ tenant }, reconciliationSlugs.arrears, {
    where: { status: { equals: 'open' } },
    fields: ['outstanding'],
  })
  return { amount: Number(open?.outstanding ?? 0), count: open?.count ?? 0 }
}

/** Money that nobody's account has yet, by age. */
export async function suspenseOf(
  req: PayloadRequest,
  tenant: string,
  today: string,
): Promise<{ count: number; amount: number; buckets: AgeBucket[] }> {
  const groups = await storageOf(req.payload).sum({ tenant }, reconciliationSlugs.suspenseItems, {
    where: { status: { equals: 'open' } },
    groupBy: ['openedOn'],
    fields: ['remaining'],
  })
  const open = groups.map(({ openedOn, remaining, count }) => ({
    openedOn: String(openedOn),
    remaining: Number(remaining ?? 0),
    count,
  }))
  return {
    count: open.reduce((sum, { count }) => sum + count, 0),
    amount: open.reduce((sum, { remaining }) => sum + remaining, 0),
    buckets: ageBuckets(open, today),
  }
}
