import { slugs } from '../../../collections/slugs'
import { definitionOf, versionFor } from '../../../collections/product-versions/terms'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { hasAmounts } from '../../../collections/subscriptions/amounts'
import { periodOf, type BusinessDate, type Period } from '../../../domain/calendar'
import type { ProductDefinition } from '../../../domain/products'
import type { Operations } from '../../../storage/types'
import { payrollSlugs } from '../../payroll-file/slugs'
import { policyErrors } from '../errors'

export const FUNERAL = 'funeral'

/** What is the same for all policies of a society. */
export type PolicySociety = {
  tenant: string
  products: Map<string, CatalogueProduct>
  /** The first month of which a premium was asked here: earlier ones count as received. */
  firstMonth: Period
  /** Terms worked amounts out for some subscription. */
  hasAmounts: boolean
}

/** The society's funeral plans with their terms. */
export async function policySociety(
  operations: Operations,
  tenant: string,
  today: BusinessDate,
): Promise<PolicySociety> {
  const products = await funeralProducts(operations, tenant)
  const runs = await operations.sum({ tenant }, payrollSlugs.deductionRuns, {
    where: { status: { not_equals: 'cancelled' } },
    groupBy: ['period'],
    fields: [],
  })
  const current = periodOf(today)
  const first = runs[0] ? String(runs[0].period) : current
  return {
    ...{ tenant, products, firstMonth: first < current ? first : current },
    hasAmounts: await hasAmounts(operations, tenant),
  }
}

export async function funeralProducts(
  operations: Operations,
  tenant: string,
): Promise<Map<string, CatalogueProduct>> {
  const catalogue = await loadCatalogue(operations, tenant)
  return new Map([...catalogue].filter(([, { kind }]) => kind === FUNERAL))
}

/**
 * The terms of a product in a month; before its first terms, those.
 * @throws POLICY_TERMS for a product without any
 */
export function termsIn(product: CatalogueProduct | undefined, period: Period): ProductDefinition {
  const versions = product?.versions ?? []
  const [first] = [...versions].sort((one, other) => (one.from < other.from ? -1 : 1))
  const version = versionFor(versions, period) ?? first
  if (version) return definitionOf(version)
  throw policyErrors.POLICY_TERMS(`The product ${product?.code ?? ''} has no terms.`)
}

export const subscriptionFields = [
  ...['member', 'product', 'amount', 'plan', 'deductionCode', 'from', 'until', 'endReason'],
]

export const { subscriptions: SUBSCRIPTIONS } = slugs
