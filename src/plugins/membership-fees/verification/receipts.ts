import { slugs } from '../../../collections/slugs'
import { Check, type CheckResult } from '../../../ledger'
import { readAhead } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { ReceiptRow } from '../receipts/types'
import { feeSlugs } from '../slugs'

/** A receipt paid bills, and credited accounts, for what it says; one that was taken back for nothing. */
export async function verifyReceipts(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('receipts-agree')
  let seen = 0
  const pages = operations.stream({ tenant }, feeSlugs.receipts, {
    select: ['number', 'amount', 'status', 'journal'],
  })
  for await (const page of readAhead<ReceiptRow>(pages)) {
    const paid = await paidBy(operations, tenant, page)
    const posted = await postedBy(operations, tenant, page)
    for (const { id, number, amount, status, journal } of page) {
      seen += 1
      const should = status === 'posted' ? amount : 0
      const onFees = paid.get(id) ?? 0
      const inLedger = posted.get(journal) ?? 0
      if (onFees === should && inLedger === amount) continue
      check.fault(
        `receipt ${number} (${status}): ${amount} thebe, ${onFees} on fees, ${inLedger} in its journal`,
      )
    }
  }
  return check.result(`${seen} receipts are what they paid and posted`)
}

async function paidBy(
  operations: Operations,
  tenant: string,
  receipts: ReceiptRow[],
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, feeSlugs.entries, {
    where: {
      sourceCollection: { equals: feeSlugs.receipts },
      sourceId: { in: receipts.map(({ id }) => id) },
    },
    groupBy: ['sourceId'],
    fields: ['amount'],
  })
  return new Map(sums.map(({ sourceId, amount }) => [String(sourceId), Number(amount)]))
}

async function postedBy(
  operations: Operations,
  tenant: string,
  receipts: ReceiptRow[],
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, slugs.postings, {
    where: { journal: { in: receipts.map(({ journal }) => journal) }, side: { equals: 'credit' } },
    groupBy: ['journal'],
    fields: ['amount'],
  })
  return new Map(sums.map(({ journal, amount }) => [String(journal), Number(amount)]))
}
