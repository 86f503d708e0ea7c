import type { Actor } from '../../domain/actor'
import type { Period } from '../../domain/calendar'
import { recordAudit } from '../../hooks/audit'
import { firstRow, isId } from '../../storage/reading'
import type { Operations, Row, Scope, Storage, Transaction } from '../../storage/types'
import { lastUse } from '../product-versions/keep-used'
import { refuseWhileMoving } from '../product-versions/moving'
import { definitionOf, versionFor, type VersionRow } from '../product-versions/terms'
import { slugs } from '../slugs'
import { amountIn, amountsOf, type AmountRow } from './amounts'
import { isWorkedOut, workOut, type WorkedAmount } from './assess'
import { loadCatalogue } from './catalogue'
import { subscriptionErrors } from './errors'
import { loadHouseholds } from './households'
import { amountRow } from './write-amounts'

type SubscriptionRow = Row & {
  id: string
  tenant: string
  member: string
  product: string
  plan: string | null
  amount: number
  from: Period
  until: Period | null
}

export type Reprice = { tenant: string; subscription: string; period: Period; actor: Actor }

/** Amounts in thebe. */
export type Repriced = { before: number; amount: number }

/**
 * Works a subscription's amount out again from a month on, by the household and the terms of its first
 * day: for a child that was born, or somebody who is covered no more. Earlier months stay.
 * @throws SUBSCRIPTION_UNKNOWN, PRODUCT_VERSION_MOVING, REPRICE_PERIOD, REPRICE_BY_HAND, REPRICE_REFUSED
 */
export function repriceSubscription(storage: Storage, order: Reprice): Promise<Repriced> {
  const { tenant, period } = order
  return storage.transaction(async (transaction) => {
    // The lock of whoever publishes terms or submits a month.
    await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
    const row = await findSubscription(transaction, { tenant }, order.subscription)
    await refuseWhileMoving(transaction, tenant, { product: row.product })
    const rows = (await amountsOf(transaction, tenant, [row])).get(row.id) ?? []
    await refusePeriod(transaction, row, { period, rows })
    const before = amountIn(row.amount, rows, period)
    const worked = await workedFor(transaction, row, { period, before })
    if (worked.amount === before) return { before, amount: before }
    await store(transaction, order, { before, worked, rows })
    return { before, amount: worked.amount }
  })
}

/** @throws SUBSCRIPTION_UNKNOWN */
export async function findSubscription(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<SubscriptionRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<SubscriptionRow>(operations, scope, slugs.subscriptions, where)
    : null
  if (row) return row
  throw subscriptionErrors.SUBSCRIPTION_UNKNOWN(`There is no subscription ${id}.`)
}

async function refusePeriod(
  operations: Operations,
  { tenant, product, from, until }: SubscriptionRow,
  { period, rows }: { period: Period; rows: AmountRow[] },
): Promise<void> {
  const last = await lastUse(operations, tenant, { product, from: period })
  const later = rows.find((row) => row.from > period)
  const why =
    period < from || (until && period > until)
      ? `The subscription is not of ${period}.`
      : last
        ? `The deductions of ${last} were submitted.`
        : later && `An amount from ${later.from} on is there already.`
  if (why) throw subscriptionErrors.REPRICE_PERIOD(why, { field: 'period' })
}

async function workedFor(
  operations: Operations,
  row: SubscriptionRow,
  { period, before }: { period: Period; before: number },
): Promise<WorkedAmount> {
  const { tenant, member, product, plan } = row
  const versions = (await loadCatalogue(operations, tenant)).get(product)?.versions ?? []
  const version: VersionRow | undefined = versionFor(versions, period)
  const facts = (await loadHouseholds(operations, tenant, [member])).get(member)
  if (!version || !facts || !isWorkedOut(definitionOf(version)))
    throw subscriptionErrors.REPRICE_BY_HAND('The terms do not work this amount out.')
  const household = { ...facts, choice: { plan, amount: before } }
  const premium = workOut(version, household, period)
  if ('problem' in premium) throw subscriptionErrors.REPRICE_REFUSED(premium.problem.message)
  return { from: period, amount: premium.amount, version: version.id, premium }
}

async function store(
  transaction: Transaction,
  { tenant, subscription, actor }: Reprice,
  { before, worked, rows }: { before: number; worked: WorkedAmount; rows: AmountRow[] },
): Promise<void> {
  const last = rows.findLast(({ from }) => from === worked.from)?.number ?? 0
  const added = amountRow(subscription, worked, last + 1)
  await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, [added])
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'subscriptions.repriced',
      collection: slugs.subscriptions,
      documentId: subscription,
      changes: [
        { field: 'amount', before, after: worked.amount },
        { field: 'from', before: null, after: worked.from },
      ],
    },
  ])
}
