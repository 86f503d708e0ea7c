import { slugs } from '../../../collections/slugs'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { addMonths, periodOf, type Period } from '../../../domain/calendar'
import { sumAmounts } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { Progress } from '../../../jobs'
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import { BILLED_FIELDS, missingBills, type BilledSubscription } from './bills'
import { billingContext, type BillingContext } from './context'

const SUBSCRIPTIONS_PER_TRANSACTION = 1000

export type BillFees = {
  tenant: string
  /** The last month that is billed; the society's current month when left out. */
  to?: Period
  actor: Actor
  onProgress?: Progress
  signal?: AbortSignal
  /** Fewer make more, shorter transactions. @default 1000 */
  subscriptionsPerTransaction?: number
}

/** How many bills were made now, and what they add up to in thebe. */
export type Billed = { to: Period; billed: number; amount: number }

/**
 * Bills members for what their subscriptions are due once or for a year, up to a month. A page of
 * subscriptions is one transaction; a bill that is there is left as it is, so that it may be killed at
 * any moment and run again, and two that run at once make each bill once.
 *
 * Nothing is posted: the books are on the cash basis.
 */
export async function billFees(storage: Storage, order: BillFees): Promise<Billed> {
  const { tenant, actor, onProgress, signal } = order
  const to = await lastMonth(storage, order)
  const context = await billingContext(storage, { tenant, to, actor })
  const made: Billed = { to, billed: 0, amount: 0 }
  if (!context.products.size) return made
  const where = {
    product: { in: [...context.products.keys()] },
    from: { less_than_equal: to },
  }
  const [counted] = await storage.sum({ tenant }, slugs.subscriptions, { where, fields: [] })
  const pages = storage.stream({ tenant }, slugs.subscriptions, {
    where,
    select: BILLED_FIELDS,
    pageSize: order.subscriptionsPerTransaction ?? SUBSCRIPTIONS_PER_TRANSACTION,
  })
  let done = 0
  for await (const page of pages) {
    signal?.throwIfAborted()
    const amounts = await billPage(storage, context, page as BilledSubscription[])
    made.billed += amounts.length
    made.amount = sumAmounts([made.amount, ...amounts])
    done += page.length
    onProgress?.(done, counted?.count ?? 0, 'subscriptions')
  }
  return made
}

/** Bills some subscriptions in a transaction that is open already. */
export async function billSubscriptions(
  transaction: Transaction,
  { tenant, to, actor }: { tenant: string; to: Period; actor: Actor },
  subscriptions: BilledSubscription[],
): Promise<void> {
  const context = await billingContext(transaction, { tenant, to, actor })
  await writeBills(transaction, context, subscriptions)
}

/** A month that is far ahead is not billed yet: who generates its file by mistake bills nobody early. */
async function lastMonth(operations: Operations, { tenant, to }: BillFees): Promise<Period> {
  const today = periodOf(todayIn(await societyOf(operations, tenant)))
  if (to === undefined) return today
  const latest = addMonths(today, 1)
  return to < latest ? to : latest
}

/** Nothing to bill needs no transaction. @returns the amounts of the bills it made */
async function billPage(
  storage: Storage,
  context: BillingContext,
  page: BilledSubscription[],
): Promise<number[]> {
  const missing = await missingBills(storage, context, page)
  if (!missing.length) return []
  return storage.transaction((transaction) => writeBills(transaction, context, page))
}

async function writeBills(
  transaction: Transaction,
  context: BillingContext,
  subscriptions: BilledSubscription[],
): Promise<number[]> {
  const { tenant, actor } = context
  const bills = await missingBills(transaction, context, subscriptions)
  const made = new Set(
    await transaction.insertMany({ tenant }, feeSlugs.fees, bills, { onConflict: 'skip' }),
  )
  const inserted = bills.filter(({ id }) => made.has(String(id)))
  recordAudit(
    transaction,
    inserted.map(({ id, amount, period }) => ({
      ...{ tenant, actor, action: 'fees.bill', collection: feeSlugs.fees },
      documentId: String(id),
      changes: Object.entries({ amount, period }).map(([field, after]) => ({
        ...{ field, before: null, after },
      })),
    })),
  )
  return inserted.map(({ amount }) => Number(amount))
}
