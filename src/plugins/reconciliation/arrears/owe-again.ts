import { allRows } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'

type ArrearsRow = Row & { id: string; outstanding: number }

/** An amount that was paid on somebody's arrears, in thebe. */
export type PaidArrears = { arrears: string; amount: number }

/**
 * Owes again what a payment had settled. It is added to what is owing now, so that payments can be
 * taken back in any order. Call it with the registers held.
 * @throws SUSPENSE_STATE when the arrears are gone or void
 */
export async function oweAgain(
  transaction: Transaction,
  tenant: string,
  paid: PaidArrears[],
): Promise<void> {
  if (!paid.length) return
  const amounts = new Map<string, number>()
  for (const { arrears, amount } of paid) amounts.set(arrears, (amounts.get(arrears) ?? 0) + amount)
  const rows = await allRows<ArrearsRow>(transaction, { tenant }, reconciliationSlugs.arrears, {
    where: { id: { in: [...amounts.keys()] }, status: { not_equals: 'void' } },
    select: ['outstanding', 'status'],
  })
  const changes = rows.map(({ id, outstanding, status }) => ({
    id,
    expect: { outstanding, status },
    set: { outstanding: outstanding + (amounts.get(id) ?? 0), status: 'open' },
  }))
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.arrears, changes)
  if (refused.length || rows.length < amounts.size) {
    throw reconciliationErrors.SUSPENSE_STATE('Arrears that it had paid changed meanwhile.')
  }
}
