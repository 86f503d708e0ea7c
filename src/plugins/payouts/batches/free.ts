import type { Transaction } from '../../../storage/types'
import { payoutErrors } from '../errors'
import { payoutSlugs } from '../slugs'
import type { BatchRow } from '../types'
import { linesOfBatch } from './find'

/** What a cancelled batch would have paid is open again. */
export async function freeLines(transaction: Transaction, batch: BatchRow): Promise<void> {
  const { tenant } = batch
  const lines = await linesOfBatch(transaction, batch)
  const cancelled = lines.map(({ id }) => ({
    ...{ id, expect: { status: 'planned' }, set: { status: 'cancelled' } },
  }))
  const open = lines.map(({ payout, id: line }) => ({
    ...{ id: payout, expect: { status: 'batched', line }, set: { status: 'open' } },
  }))
  const refused = [
    ...(await transaction.updateMany({ tenant }, payoutSlugs.lines, cancelled)),
    ...(await transaction.updateMany({ tenant }, payoutSlugs.payouts, open)),
  ]
  if (refused.length)
    throw payoutErrors.PAYOUT_BATCH_STATE('A payment of the batch changed meanwhile.')
}
