import { slugs } from '../../../collections/slugs'
import type { BusinessDate } from '../../../domain/calendar'
import type { DayOfMoney } from '../../../domain/dashboard'
import { receiptEvent, receiptMethods } from '../../../plugins/membership-fees/receipts/methods'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'

/** What money that comes in from outside is posted by: the accounts that it is debited to are cash and bank. */
const incoming = ['remittance.banked', ...receiptMethods.map(receiptEvent)]

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

async function cashAccounts(operations: Operations, tenant: string): Promise<string[]> {
  const rules = await allRows<Row>(operations, { tenant }, slugs.postingRules, {
    where: { event: { in: incoming }, debitAccount: { not_equals: null } },
    select: ['debitAccount'],
  })
  return [...new Set(rules.map(({ debitAccount }) => String(debitAccount)))]
}
