import { slugs } from '../../../collections/slugs'
import type { BusinessDate } from '../../../domain/calendar'
import type { DayOfMoney } from '../../../domain/dashboard'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'

/** What was posted to the accounts of cash and bank since a day, by day and side. */
export async function moneySince(
  operations: Operations,
  tenant: string,
  from: BusinessDate,
): Promise<DayOfMoney[]> {
  const accounts = await cashAccounts(operations, tenant)
  if (!accounts.length) return []
  const groups = await operations.sum({ tenant }, slugs.postings, {
    where: { account: { in: accounts }, businessDate: { greater_than_equal: from } },
    groupBy: ['businessDate', 'side'],
    fields: ['amount'],
  })
  return groups.map(({ businessDate, side, amount }) => ({
    day: String(businessDate),
    side: side as DayOfMoney['side'],
    amount: Number(amount),
  }))
}

/** What the chart of accounts marks as cash or bank, as the cash flow statement reads it. */
async function cashAccounts(operations: Operations, tenant: string): Promise<string[]> {
  const accounts = await allRows<Row & { id: string }>(operations, { tenant }, slugs.accounts, {
    where: { cash: { equals: true } },
    select: ['id'],
  })
  return accounts.map(({ id }) => id)
}
