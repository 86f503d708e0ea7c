import { Check, type CheckResult } from '../../../ledger'
import { readAhead } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { payoutSlugs } from '../slugs'
import type { BatchRow } from '../types'

/** A batch is the sum of its payments, what was released has its file, and no number is missing. */
export async function verifyBatches(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('payout-batches-agree')
  let seen = 0
  let highest = 0
  for await (const page of readAhead<BatchRow>(
    operations.stream({ tenant }, payoutSlugs.batches, {}),
  )) {
    const sums = await operations.sum({ tenant }, payoutSlugs.lines, {
      where: { batch: { in: page.map(({ id }) => id) } },
      groupBy: ['batch'],
      fields: ['amount'],
    })
    const byBatch = new Map(sums.map((sum) => [String(sum.batch), sum]))
    for (const { id, number, total, count, status, file } of page) {
      seen += 1
      highest = Math.max(highest, number)
      const sum = byBatch.get(id)
      if (Number(sum?.amount ?? 0) !== total || (sum?.count ?? 0) !== count)
        check.fault(`batch ${number}: ${total} thebe, ${Number(sum?.amount ?? 0)} on its payments`)
      if (Boolean(file) !== (status === 'released'))
        check.fault(`batch ${number} is ${status}${file ? '' : ' without a file'}`)
    }
  }
  if (highest !== seen) check.fault(`${seen} batches, the last has number ${highest}`)
  return check.result(`${seen} batches are the sum of their payments`)
}
