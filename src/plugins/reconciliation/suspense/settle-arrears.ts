import type { Change, Row, Transaction } from '../../../storage/types'
import { allRows } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import type { ResolutionRow, SettledArrears } from './types'

type ArrearsRow = Row & { id: string; period: string; outstanding: number }

/**
 * Money that reaches a subscription pays what is owed for it, oldest month first.
 * @returns what it paid, so that an undo owes the same again
 */
export async function settleArrears(
  transaction: Transaction,
  tenant: string,
  { subscription, amount }: ResolutionRow,
): Promise<SettledArrears[]> {
  const rows = await allRows<ArrearsRow>(transaction, { tenant }, reconciliationSlugs.arrears, {
    where: { subscription: { equals: subscription }, status: { equals: 'open' } },
    select: ['period', 'outstanding'],
  })
  let left = amount
  const changes: Change[] = []
  const settled: SettledArrears[] = []
  for (const { id, outstanding } of rows.sort((a, b) => (a.period < b.period ? -1 : 1))) {
    const paid = Math.min(left, outstanding)
    if (paid === 0) break
    left -= paid
    settled.push({ arrears: id, amount: paid })
    const rest = outstanding - paid
    changes.push({
      id,
      expect: { outstanding, status: 'open' },
      set: { outstanding: rest, status: rest === 0 ? 'settled' : 'open' },
    })
  }
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.arrears, changes)
  if (refused.length) throw reconciliationErrors.SUSPENSE_STATE('The arrears changed meanwhile.')
  return settled
}
