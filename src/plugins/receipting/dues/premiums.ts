import { definitionOf, versionFor } from '../../../collections/product-versions/terms'
import { slugs } from '../../../collections/slugs'
import { amountIn, amountsOf } from '../../../collections/subscriptions/amounts'
import type { CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import type { Period } from '../../../domain/calendar'
import { isDeducted, isOrderActive } from '../../../domain/deductions'
import { accountKindOf } from '../../../platform/product-kinds'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { receivedFor } from './received'
import { dueKey, type MemberDue } from './types'

type Asked = {
  tenant: string
  member: string
  period: Period
  products: Map<string, CatalogueProduct>
}

type Subscription = Row & {
  id: string
  product: string
  amount: number
  deductionCode: string | null
  from: Period
  until: Period | null
}
type Member = Row & { status: string; statusDate: string | null; payrollAuthority: string | null }
type Account = Row & { id: string; subscription: string; account: string }

/**
 * The month's premiums of subscriptions that are paid in another way than by payroll, less what receipts
 * brought for the month already, and every savings account that is open. What the payroll is asked for is
 * not taken at the counter too: it is arrears once the payroll has left it owing.
 */
export async function premiumsOf(
  operations: Operations,
  { tenant, member: id, period, products }: Asked,
): Promise<MemberDue[]> {
  const member = await firstRow<Member>(operations, { tenant }, slugs.members, {
    id: { equals: id },
  })
  if (!member || !isDeducted(member, period)) return []
  const subscriptions = await activeOf(operations, { tenant, member: id, period })
  if (!subscriptions.length) return []
  const amounts = await amountsOf(operations, tenant, subscriptions)
  const accounts = await accountsOf(operations, tenant, subscriptions)
  const ids = subscriptions.map((subscription) => subscription.id)
  const received = await receivedFor(operations, { tenant, subscriptions: ids, period })
  return subscriptions.flatMap((subscription) => {
    const product = products.get(subscription.product)
    const account = accounts.get(subscription.id)
    if (!product || !account) return []
    const asked = amountIn(subscription.amount, amounts.get(subscription.id), period)
    const amount = Math.max(0, asked - (received.get(subscription.id) ?? 0))
    const isDue = !isByPayroll(subscription, product, member) && isMonthly(product, period)
    const paidInto = { subscription, product, account }
    return duesFor(paidInto, { period, amount: isDue ? amount : 0 })
  })
}

async function activeOf(
  operations: Operations,
  { tenant, member, period }: { tenant: string; member: string; period: Period },
): Promise<Subscription[]> {
  const rows = await allRows<Subscription>(operations, { tenant }, slugs.subscriptions, {
    where: { member: { equals: member } },
  })
  return rows.filter((row) => isOrderActive(row, period))
}

async function accountsOf(
  operations: Operations,
  tenant: string,
  subscriptions: Subscription[],
): Promise<Map<string, Account>> {
  const rows = await allRows<Account>(operations, { tenant }, slugs.memberAccounts, {
    where: { subscription: { in: subscriptions.map(({ id }) => id) } },
    select: ['subscription', 'account'],
  })
  return new Map(rows.map((row) => [row.subscription, row]))
}

const isByPayroll = (
  { deductionCode }: Subscription,
  product: CatalogueProduct,
  { payrollAuthority }: Member,
): boolean => (deductionCode ?? product.deductionCode) !== null && Boolean(payrollAuthority)

/** What is due once or each year has bills. */
function isMonthly({ versions }: CatalogueProduct, period: Period): boolean {
  const version = versionFor(versions, period)
  return !version || definitionOf(version).frequency === 'monthly'
}

type PaidInto = { subscription: Subscription; product: CatalogueProduct; account: Account }

function duesFor(
  { subscription: { id }, product, account }: PaidInto,
  { period, amount }: { period: Period; amount: number },
): MemberDue[] {
  const common = {
    ...{ targetId: id, subscription: id, kind: product.kind, due: 'current' as const },
    ...{ product: product.id, productCode: product.code },
    ...{ account: account.account, memberAccount: account.id },
  }
  const premium: MemberDue = {
    ...{ ...common, key: dueKey('premium', id, period), target: 'premium', period, amount },
  }
  const savings: MemberDue = {
    ...{ ...common, key: dueKey('savings', id), target: 'savings', period: null, amount: 0 },
    isOpenEnded: true,
  }
  const isSavings = accountKindOf(product) === 'savings'
  return [...(amount > 0 ? [premium] : []), ...(isSavings ? [savings] : [])]
}
