import { Check, type CheckResult } from '../../../ledger'
import { readAhead } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { ReceiptRow } from '../receipts/types'
import { feeSlugs } from '../../membership-fees/slugs'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import { receiptSlugs } from '../slugs'
import { postedBy } from './posted'

/**
 * A receipt is the sum of its lines and of its journal; what its lines paid of arrears and bills stands in
 * their registers, nothing of it once the receipt was taken back; and no number is missing.
 */
export async function verifyReceipts(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('receipts-agree')
  let seen = 0
  let highest = 0
  const pages = operations.stream({ tenant }, receiptSlugs.receipts, {
    select: ['number', 'amount', 'status', 'journal'],
  })
  for await (const page of readAhead<ReceiptRow>(pages)) {
    const lines = await linesOf(operations, tenant, page)
    const settled = await settledBy(operations, tenant, page)
    const posted = await postedBy(operations, tenant, page)
    for (const { id, number, amount, status, journal } of page) {
      seen += 1
      highest = Math.max(highest, number)
      const { all = 0, standing = 0 } = lines.get(id) ?? {}
      const inLedger = posted.get(journal) ?? 0
      const inRegisters = settled.get(id) ?? 0
      if (all === amount && inLedger === amount && inRegisters === standing) continue
      check.fault(
        `receipt ${number} (${status}): ${amount} thebe, ${all} on its lines, ${inLedger} in its journal, ${inRegisters} of ${standing} on arrears and fees`,
      )
    }
  }
  if (highest !== seen) check.fault(`${seen} receipts, the last has number ${highest}`)
  return check.result(`${seen} receipts are what they paid and posted`)
}

type Lines = { all: number; standing: number }

/** All that lines say, and how much of it must stand in the registers of arrears and fees. */
async function linesOf(
  operations: Operations,
  tenant: string,
  receipts: ReceiptRow[],
): Promise<Map<string, Lines>> {
  const sums = await operations.sum({ tenant }, receiptSlugs.lines, {
    where: { receipt: { in: receipts.map(({ id }) => id) } },
    groupBy: ['receipt', 'target', 'status'],
    fields: ['amount'],
  })
  const lines = new Map<string, Lines>()
  for (const { receipt, target, status, amount } of sums) {
    const known = lines.get(String(receipt)) ?? { all: 0, standing: 0 }
    known.all += Number(amount)
    const isInRegister = target === 'arrears' || target === 'fee'
    if (isInRegister && status === 'posted') known.standing += Number(amount)
    lines.set(String(receipt), known)
  }
  return lines
}

async function settledBy(
  operations: Operations,
  tenant: string,
  receipts: ReceiptRow[],
): Promise<Map<string, number>> {
  const where = {
    sourceCollection: { equals: receiptSlugs.receipts },
    sourceId: { in: receipts.map(({ id }) => id) },
  }
  const options = { groupBy: ['sourceId'], fields: ['amount'] }
  const onFees = await operations.sum({ tenant }, feeSlugs.entries, { where, ...options })
  const onArrears = await operations.sum({ tenant }, reconciliationSlugs.arrearsPayments, {
    ...{ where: { ...where, status: { equals: 'paid' } }, ...options },
  })
  const settled = new Map<string, number>()
  for (const { sourceId, amount } of [...onFees, ...onArrears])
    settled.set(String(sourceId), (settled.get(String(sourceId)) ?? 0) + Number(amount))
  return settled
}
