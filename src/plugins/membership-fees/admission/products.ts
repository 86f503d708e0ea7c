import { accountNumber } from '../../../collections/subscriptions/rules'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { slugs } from '../../../collections/slugs'
import type { Period } from '../../../domain/calendar'
import type { MemberAccountRow } from '../../../ledger/member-accounts'
import { accountKindOf } from '../../../platform/product-kinds'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'

/** The products of every new member that this one has no subscription to yet, in the order of their codes. */
export async function subscribableOnAdmission(
  operations: Operations,
  { tenant, member }: { tenant: string; member: string },
): Promise<CatalogueProduct[]> {
  const catalogue = await loadCatalogue(operations, tenant)
  const products = [...catalogue.values()].filter(
    ({ onAdmission, status }) => onAdmission && status === 'active',
  )
  if (!products.length) return []
  const rows = await allRows<Row & { product: string }>(
    operations,
    { tenant },
    slugs.subscriptions,
    { where: { member: { equals: member } }, select: ['product'] },
  )
  const known = new Set(rows.map(({ product }) => product))
  return products
    .filter(({ id }) => !known.has(id))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
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
