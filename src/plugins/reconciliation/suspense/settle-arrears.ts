import type { Change, Row, Transaction } from '../../../storage/types'
import { allRows } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import type { ResolutionRow } from './types'

type ArrearsRow = Row & { id: string; period: string; outstanding: number }

/** Money that reaches a subscription pays what is owed for it, oldest month first. */
export async function settleArrears(
  transaction: Transaction,
  tenant: string,
  { subscription, amount }: ResolutionRow,
): Promise<void> {
  const rows = await allRows<ArrearsRow>(transaction, { tenant }, reconciliationSlugs.arrears, {
    where: { subscription: { equals: subscription }, status: { equals: 'open' } },
    select: ['period', 'outstanding'],
  })
  let left = amount
  const changes: Change[] = []
  for (const { id, outstanding } of rows.sort((a, b) => (a.period < b.period ? -1 : 1))) {
    const paid = Math.min(left, outstanding)
    if (paid === 0) break
    left -= paid
    const rest = outstanding - paid
    changes.push({
      id,
      expect: { outstanding, status: 'open' },
      set: { outstanding: rest, status: rest === 0 ? 'settled' : 'open' },
    })
  }
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.arrears, changes)
  if (refused.length) throw reconciliationErrors.SUSPENSE_STATE('The arrears changed meanwhile.')
}
