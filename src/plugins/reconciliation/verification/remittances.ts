import { Check, type CheckResult } from '../../../ledger'
import type { Operations } from '../../../storage/types'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

const WITHOUT_ITEMS = ['imported', 'cancelled']

/** Received = allocated + suspense, as the remittance says and as its items add up. */
export async function verifyRemittances(
  operations: Operations,
  tenant: string,
  remittances: RemittanceRow[],
): Promise<CheckResult> {
  const check = new Check('remittances-tie-out')
  const sums = await operations.sum({ tenant }, reconciliationSlugs.items, {
    groupBy: ['remittance'],
    fields: ['allocated', 'suspense'],
  })
  const byRemittance = new Map(sums.map((row) => [row.remittance, row]))
  const reconciled = remittances.filter(({ status }) => !WITHOUT_ITEMS.includes(status))
  for (const { id, title, amount, allocated, suspense } of reconciled) {
    const sum = byRemittance.get(id)
    const items = { allocated: Number(sum?.allocated ?? 0), suspense: Number(sum?.suspense ?? 0) }
    const isWhole = items.allocated + items.suspense === amount
    if (isWhole && items.allocated === allocated && items.suspense === suspense) continue
    check.fault(
      `${title}: received ${amount} thebe; its items have ${items.allocated} allocated and ${items.suspense} in suspense`,
    )
  }
  return check.result(`${reconciled.length} remittances equal the sums of their items`)
}
