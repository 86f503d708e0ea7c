import { isInForce, definitionOf, versionFor } from '../../../collections/product-versions/terms'
import { slugs } from '../../../collections/slugs'
import { householdOf, workOut } from '../../../collections/subscriptions/assess'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { loadHouseholds } from '../../../collections/subscriptions/households'
import {
  addMonths,
  firstDay,
  periodOf,
  type BusinessDate,
  type Period,
} from '../../../domain/calendar'
import { eligibilityOf, type ProductDefinition, type RuleResult } from '../../../domain/products'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'

/** What a product would be for a member who joins it. */
export type Offer = {
  product: { id: string; name: string }
  /** The first month. */
  from: Period
  definition: ProductDefinition
  /** What the terms ask of the member, each with whether he meets it. */
  rules: RuleResult[]
  /** In thebe; null where the member chooses first, or the terms can't say. */
  price: number | null
}

export type OfferOrder = {
  tenant: string
  member: string
  product: string
  /** The society's. */
  today: BusinessDate
}

/**
 * What a product that is open for applications would be for a member, by its terms of next month.
 * @returns null for a product that nobody can apply for
 */
export async function offerOf(
  operations: Operations,
  { tenant, member, product: id, today }: OfferOrder,
): Promise<Offer | null> {
  const product = await openProduct(operations, tenant, id)
  const from = addMonths(periodOf(today), 1)
  const version = product && versionFor(product.versions.filter(isInForce), from)
  if (!version) return null
  const definition = definitionOf(version)
  const facts = (await loadHouseholds(operations, tenant, [member])).get(member)
  const household = householdOf(facts, { amount: null, plan: null })
  const isChosen = ['by-plan', 'member-chosen'].includes(definition.amount.rule)
  const premium = isChosen ? null : workOut(version, household, from)
  return {
    ...{ product: { id, name: product.name }, from, definition },
    rules: eligibilityOf(definition, household, firstDay(from)),
    price: premium && 'amount' in premium ? premium.amount : null,
  }
}

/** A product that the society opened to applications from the portal; null for any other. */
async function openProduct(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<(CatalogueProduct & { name: string }) | null> {
  if (!isId(id)) return null
  const open = await firstRow<Row>(operations, { tenant }, slugs.products, {
    and: [
      ...[{ id: { equals: id } }, { openInPortal: { equals: true } }],
      { status: { equals: 'active' } },
    ],
  })
  const product = open && (await loadCatalogue(operations, tenant)).get(id)
  return product ? { ...product, name: String(open.name) } : null
}
