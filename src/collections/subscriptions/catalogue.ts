import type { Period } from '../../domain/calendar'
import type { MemberAccountKind } from '../../ledger'
import type { Operations, Row } from '../../storage/types'
import { isOffered, type VersionRow } from '../product-versions/terms'
import { slugs } from '../slugs'

/** A product with all the terms that members may be charged by or soon will be, as subscriptions need it. */
export type CatalogueProduct = {
  id: string
  code: string
  kind: string
  accountKind: MemberAccountKind | null
  status: string
  account: string
  deductionCode: string | null
  /** The first month that is billed, for what is due once or each year; null for that in which it was entered. */
  billedFrom: Period | null
  /** Each new member is subscribed to it. */
  onAdmission: boolean | null
  createdAt: Date | string
  versions: VersionRow[]
}

/** Every product of a society: they are few. @returns by id */
export async function loadCatalogue(
  operations: Operations,
  tenant: string,
): Promise<Map<string, CatalogueProduct>> {
  const products = new Map<string, CatalogueProduct>()
  for await (const page of operations.stream({ tenant }, slugs.products)) {
    for (const row of page) {
      const product = row as Row & Omit<CatalogueProduct, 'versions'>
      products.set(product.id, { ...product, versions: [] })
    }
  }
  for await (const page of operations.stream({ tenant }, slugs.productVersions)) {
    for (const version of page as VersionRow[]) {
      if (isOffered(version)) products.get(version.product)?.versions.push(version)
    }
  }
  return products
}
