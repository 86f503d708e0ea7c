import { accountNumber } from '../../../collections/subscriptions/rules'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { slugs } from '../../../collections/slugs'
import { addMonths, type Period } from '../../../domain/calendar'
import type { MemberAccountRow } from '../../../ledger/member-accounts'
import { accountKindOf } from '../../../platform/product-kinds'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'

/** Somebody who left and comes back: when that began, and whether the joining fee is due again. */
export type Returning = { since: string | Date; joiningFee: boolean }

/** A product to subscribe a new member to, and the first month in which that is possible. */
export type Subscribable = { product: CatalogueProduct; from: Period }

const JOINING_FEE = 'joining-fee'

type Subscribed = Row & {
  product: string
  from: Period
  until: Period | null
  createdAt: string | Date
}

type Newcomer = { tenant: string; member: string; from: Period; returning: Returning | null }

/**
 * The products of every new member that this one has no subscription to yet, in the order of their codes.
 * For who comes back, what was subscribed in the earlier membership and has ended counts no more, and the
 * joining fee is as the rejoining rules say; a month that was the earlier subscription's is not asked for twice.
 */
export async function subscribableOnAdmission(
  operations: Operations,
  { tenant, member, from, returning }: Newcomer,
): Promise<Subscribable[]> {
  const catalogue = await loadCatalogue(operations, tenant)
  const products = [...catalogue.values()].filter(
    ({ onAdmission, status }) => onAdmission && status === 'active',
  )
  if (!products.length) return []
  const rows = await allRows<Subscribed>(operations, { tenant }, slugs.subscriptions, {
    where: { member: { equals: member } },
    select: ['product', 'from', 'until', 'createdAt'],
  })
  return products
    .filter((product) => {
      const own = rows.filter((row) => row.product === product.id)
      return isAsked(product, own, { from, returning })
    })
    .sort((left, right) => (left.code < right.code ? -1 : 1))
    .map((product) => ({ product, from: firstFree(from, rows, product.id) }))
}

function isAsked(
  { kind }: CatalogueProduct,
  own: Subscribed[],
  { from, returning }: Pick<Newcomer, 'from' | 'returning'>,
): boolean {
  if (!returning) return own.length === 0
  if (own.some(({ createdAt }) => new Date(createdAt) > new Date(returning.since))) return false
  if (kind === JOINING_FEE) return returning.joiningFee
  return own.every(({ until }) => until !== null && until <= from)
}

function firstFree(from: Period, rows: Subscribed[], product: string): Period {
  const taken = rows
    .filter((row) => row.product === product)
    .map((row) => (row.until !== null && row.until > row.from ? row.until : row.from))
  const after = taken.map((last) => addMonths(last, 1))
  return [from, ...after].sort().at(-1) ?? from
}

type Opened = { memberNumber: string; from: Period; member: string; subscription: string }

/** The member account of a new subscription. */
export const addedAccount = (
  product: CatalogueProduct,
  { memberNumber, from, member, subscription }: Opened,
): MemberAccountRow => ({
  number: accountNumber(memberNumber, product.code, from),
  kind: accountKindOf(product),
  account: product.account,
  member,
  subscription,
})
