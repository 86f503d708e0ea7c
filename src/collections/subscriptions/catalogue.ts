import type { Operations, Row } from '../../storage/types'
import type { ProductKind } from '../products'
import type { ProductTerms } from '../product-versions/terms'
import { slugs } from '../slugs'

/** A product with all its terms, as subscriptions need it. */
export type CatalogueProduct = {
  id: string
  code: string
  kind: ProductKind
  status: string
  account: string
  deductionCode: string | null
  versions: ProductTerms[]
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
    for (const row of page) {
      products.get(String(row.product))?.versions.push(row as ProductTerms & Row)
    }
  }
  return products
}
