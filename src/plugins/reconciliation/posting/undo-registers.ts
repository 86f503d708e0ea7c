import type { Change, Row, Transaction } from '../../../storage/types'
import { eachRow } from '../../../storage/reading'
import { oweAgain, type PaidArrears } from '../arrears/owe-again'
import { reconciliationErrors } from '../errors'
import type { ItemRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

/**
 * Voids the arrears that the items left, and owes again what they had settled: added to what is owed
 * now, for what was paid of the same arrears from suspense stays paid.
 */
export async function undoArrears(
  transaction: Transaction,
  tenant: string,
  items: ItemRow[],
): Promise<void> {
  const changes: Change[] = []
  const created = eachRow<Row & { id: string; amount: number }>(
    transaction,
    { tenant },
    reconciliationSlugs.arrears,
    {
      where: { item: { in: items.map(({ id }) => id) } },
      select: ['amount'],
    },
  )
  for await (const { id, amount } of created) {
    changes.push({
      id,
      expect: { outstanding: amount, status: 'open' },
      set: { outstanding: 0, status: 'void' },
    })
  }
  await applied(transaction, tenant, reconciliationSlugs.arrears, changes)
  await oweAgain(transaction, tenant, paidBy(items))
}

const paidBy = (items: ItemRow[]): PaidArrears[] =>
  items.flatMap(({ parts }) =>
    parts.flatMap(({ arrears, allocated }) =>
      arrears && allocated > 0 ? [{ arrears, amount: allocated }] : [],
    ),
  )

/** Closes the suspense that the items opened; what was resolved of it meanwhile stops the reversal. */
export async function undoSuspense(
  transaction: Transaction,
  tenant: string,
  items: ItemRow[],
): Promise<void> {
  const held = items.filter((item) => item.suspense !== 0)
  if (!held.length) return
  const changes: Change[] = []
  const opened = eachRow<Row & { id: string; amount: number }>(
    transaction,
    { tenant },
    reconciliationSlugs.suspenseItems,
    {
      where: { item: { in: held.map(({ id }) => id) } },
      select: ['amount'],
    },
  )
  for await (const { id, amount } of opened) {
    changes.push({
      id,
      expect: { remaining: amount, status: 'open' },
      set: { remaining: 0, status: 'reversed' },
    })
  }
  await applied(transaction, tenant, reconciliationSlugs.suspenseItems, changes)
}

async function applied(
  transaction: Transaction,
  tenant: string,
  collection: string,
  changes: Change[],
): Promise<void> {
  const refused = await transaction.updateMany({ tenant }, collection, changes)
  if (refused.length)
    throw reconciliationErrors.SUSPENSE_RESOLVED('Money of this remittance was moved on meanwhile.')
}
