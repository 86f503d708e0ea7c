import type { FeeEntryKind } from '../../../domain/fees'
import type { Transaction } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import { takeOffFees } from './pay'

/**
 * Owes again whatever some documents of one collection took off bills, by entries that say the opposite.
 * Done twice it changes nothing: what they took off is zero by then. Call it with the registers held.
 */
export async function oweFeesAgain(
  transaction: Transaction,
  tenant: string,
  { collection, ids }: { collection: string; ids: string[] },
): Promise<void> {
  if (!ids.length) return
  const sums = await transaction.sum({ tenant }, feeSlugs.entries, {
    where: { sourceCollection: { equals: collection }, sourceId: { in: ids } },
    groupBy: ['fee', 'kind', 'sourceId', 'run'],
    fields: ['amount'],
  })
  const payments = sums
    .filter(({ amount }) => Number(amount) !== 0)
    .map(({ fee, kind, sourceId, run, amount }) => ({
      ...{ fee: String(fee), kind: kind as FeeEntryKind, amount: -Number(amount) },
      ...{ source: { collection, id: String(sourceId) }, run: run ? String(run) : null },
    }))
  await takeOffFees(transaction, tenant, payments)
}
