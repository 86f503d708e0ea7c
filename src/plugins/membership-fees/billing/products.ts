import { definitionOf, versionFor } from '../../../collections/product-versions/terms'
import type { Society } from '../../../collections/rules/society'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { businessDateIn, periodOf, type Period } from '../../../domain/calendar'
import type { Frequency } from '../../../domain/products'
import type { Operations } from '../../../storage/types'

/** A product that is due once or each year by some of its terms. */
export type FeeProduct = {
  id: string
  /** The first month that is billed. */
  first: Period
  frequencyIn(period: Period): Frequency | null
}

/**
 * The products of a society that members are billed for, by their id. What was due before the society
 * entered a product is history, unless the product says from which month on it is billed.
 */
export async function feeProducts(
  operations: Operations,
  { id: tenant, timeZone }: Society,
): Promise<Map<string, FeeProduct>> {
  const products = new Map<string, FeeProduct>()
  for (const [id, product] of await loadCatalogue(operations, tenant)) {
    if (product.status === 'draft' || !isFee(product)) continue
    const entered = periodOf(businessDateIn(timeZone, new Date(product.createdAt)))
    const frequencyIn = (period: Period) => frequencyOf(product, period)
    products.set(id, { id, first: product.billedFrom ?? entered, frequencyIn })
  }
  return products
}

const isFee = ({ versions }: CatalogueProduct): boolean =>
  versions.some((version) => definitionOf(version).frequency !== 'monthly')

function frequencyOf({ versions }: CatalogueProduct, period: Period): Frequency | null {
  const version = versionFor(versions, period)
  return version ? definitionOf(version).frequency : null
}
