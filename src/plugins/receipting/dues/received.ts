import type { Period } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { receiptSlugs } from '../slugs'

type Asked = { tenant: string; subscriptions: string[]; period: Period }

/** What receipts that still stand brought for a month, by the subscription, in thebe. */
export async function receivedFor(
  operations: Operations,
  { tenant, subscriptions, period }: Asked,
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, receiptSlugs.lines, {
    where: {
      ...{ targetId: { in: subscriptions }, target: { equals: 'premium' } },
      ...{ period: { equals: period }, status: { equals: 'posted' } },
    },
    groupBy: ['targetId'],
    fields: ['amount'],
  })
  return new Map(sums.map(({ targetId, amount }) => [String(targetId), Number(amount)]))
}
