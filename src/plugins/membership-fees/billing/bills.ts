import { amountIn, amountsOf, type AmountRow } from '../../../collections/subscriptions/amounts'
import { slugs } from '../../../collections/slugs'
import { firstDay, type Period } from '../../../domain/calendar'
import { isDeducted } from '../../../domain/deductions'
import { dueMonths } from '../../../domain/fees'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import type { BillingContext } from './context'

/** A subscription as billing reads it. */
export type BilledSubscription = Row & {
  id: string
  member: string
  product: string
  amount: number
  from: Period
  until: Period | null
}

export const BILLED_FIELDS = ['member', 'product', 'amount', 'from', 'until']

type Member = Row & {
  id: string
  status: string
  statusDate: string | null
  payrollAuthority: string | null
}

/** The bills that some subscriptions, in the order of their ids, lack up to the month that is billed. */
export async function missingBills(
  operations: Operations,
  context: BillingContext,
  subscriptions: BilledSubscription[],
): Promise<Row[]> {
  const due = subscriptions.flatMap((subscription) =>
    monthsOf(subscription, context).map((period) => ({ subscription, period })),
  )
  const known = await billedMonths(operations, context.tenant, due)
  const open = due.filter(({ subscription, period }) => !known.has(keyOf(subscription.id, period)))
  if (!open.length) return []
  const facts = await factsOf(
    operations,
    context,
    open.map(({ subscription }) => subscription),
  )
  return open.flatMap(({ subscription, period }) => {
    const bill = billOf(subscription, period, { ...facts, context })
    return bill ? [{ id: operations.newId(), ...bill }] : []
  })
}

/** A month before the product is billed counts only when it is itself what is asked for. */
function monthsOf(
  { product, from, until }: BilledSubscription,
  { products, to }: BillingContext,
): Period[] {
  const fee = products.get(product)
  if (!fee) return []
  const first = fee.first < to ? fee.first : to
  return dueMonths({ from, until }, { first, last: to }, (period) => fee.frequencyIn(period))
}

type Due = { subscription: BilledSubscription; period: Period }

async function billedMonths(
  operations: Operations,
  tenant: string,
  due: Due[],
): Promise<Set<string>> {
  if (!due.length) return new Set()
  const ids = [...new Set(due.map(({ subscription }) => subscription.id))]
  const rows = await allRows<Row & { subscription: string; period: Period }>(
    operations,
    { tenant },
    feeSlugs.fees,
    { where: { subscription: { in: ids } }, select: ['subscription', 'period'] },
  )
  return new Set(rows.map(({ subscription, period }) => keyOf(subscription, period)))
}

const keyOf = (subscription: string, period: Period): string => `${subscription}:${period}`

type Facts = {
  members: Map<string, Member>
  accounts: Map<string, string>
  amounts: Map<string, AmountRow[]> | null
}

async function factsOf(
  operations: Operations,
  { tenant, isWorked }: BillingContext,
  subscriptions: BilledSubscription[],
): Promise<Facts> {
  const ids = [...new Set(subscriptions.map(({ id }) => id))]
  const members = await allRows<Member>(operations, { tenant }, slugs.members, {
    where: { id: { in: [...new Set(subscriptions.map(({ member }) => member))] } },
    select: ['status', 'statusDate', 'payrollAuthority'],
  })
  const accounts = await allRows<Row & { id: string; subscription: string }>(
    operations,
    { tenant },
    slugs.memberAccounts,
    { where: { subscription: { in: ids } }, select: ['subscription'] },
  )
  return {
    members: new Map(members.map((member) => [member.id, member])),
    accounts: new Map(accounts.map(({ id, subscription }) => [subscription, id])),
    amounts: isWorked ? await amountsOf(operations, tenant, subscriptions) : null,
  }
}

function billOf(
  { id, member: memberId, product, amount: began }: BilledSubscription,
  period: Period,
  { members, accounts, amounts, context }: Facts & { context: BillingContext },
): Row | null {
  const member = members.get(memberId)
  const memberAccount = accounts.get(id)
  if (!member || !memberAccount || !isDeducted(member, period)) return null
  if (context.wasAsked(member.payrollAuthority, period)) return null
  const amount = amountIn(began, amounts?.get(id), period)
  if (amount === 0) return null
  const frequency = context.products.get(product)?.frequencyIn(period)
  return {
    ...{ member: memberId, product, subscription: id, memberAccount, frequency, period },
    ...{ dueDate: firstDay(period), amount, outstanding: amount, waived: 0, status: 'open' },
  }
}
