import {
  definitionOf,
  versionFor,
  type VersionRow,
} from '../../../collections/product-versions/terms'
import { amountIn, amountsOf } from '../../../collections/subscriptions/amounts'
import { loadCatalogue } from '../../../collections/subscriptions/catalogue'
import { slugs } from '../../../collections/slugs'
import { addMonths, periodOf, type Period } from '../../../domain/calendar'
import type { ProductDefinition } from '../../../domain/products'
import type { Language, PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member' | 'today' | 'language'>

/** What the member has joined, by the terms in force. Amounts in thebe. */
export type Plan = {
  subscription: string
  product: string
  code: string
  name: string
  kind: string
  description: string | null
  from: Period
  until: Period | null
  /** What is due next month; null when it has ended by then. */
  due: number | null
  isMonthly: boolean
  /** The first month in which a natural death is covered, for plans that cover one. */
  coveredFrom: Period | null
}

type SubscriptionRow = Row & {
  id: string
  product: string
  amount: number
  from: Period
  until: Period | null
}

/** A product as a society offers it to its members. */
export type OfferedProduct = {
  id: string
  code: string
  name: string
  kind: string
  status: string
  description: string | null
  definition: ProductDefinition | null
}

/** Everything the member has joined that has not ended. */
export async function ownPlans(place: Place): Promise<Plan[]> {
  const { storage, tenant, member, today } = place
  const now = periodOf(today)
  const rows = await allRows<SubscriptionRow>(storage, { tenant }, slugs.subscriptions, {
    where: { member: { equals: member.id } },
    select: ['product', 'amount', 'from', 'until'],
  })
  const current = rows
    .filter(({ until }) => !until || until >= now)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  if (!current.length) return []
  const [products, amounts] = [
    await offeredProducts(place),
    await amountsOf(storage, tenant, current),
  ]
  const next = addMonths(now, 1)
  return current.flatMap((row) => {
    const product = products.get(row.product)
    const isDue = row.from <= next && (!row.until || row.until >= next)
    const due = isDue ? amountIn(row.amount, amounts.get(row.id), next) : null
    return product ? [planOf(row, product, due)] : []
  })
}

function planOf(
  { id, from, until, product }: SubscriptionRow,
  { code, name, kind, description, definition }: OfferedProduct,
  due: number | null,
): Plan {
  const waiting = definition?.waiting.natural ?? 0
  return {
    ...{ subscription: id, product, code, name, kind, description, from, until, due },
    isMonthly: (definition?.frequency ?? 'monthly') === 'monthly',
    coveredFrom: kind === 'funeral' ? addMonths(from, waiting) : null,
  }
}

/** Every product of the society by id, as its members read of it. */
export async function offeredProducts({
  storage,
  tenant,
  today,
  language,
}: Omit<Place, 'member'>): Promise<Map<string, OfferedProduct>> {
  const [catalogue, names] = [
    await loadCatalogue(storage, tenant),
    await allRows<Row & { id: string; name: string }>(storage, { tenant }, slugs.products, {
      select: ['name'],
    }),
  ]
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const now = periodOf(today)
  return new Map(
    [...catalogue.values()].map(({ id, code, kind, status, versions }) => {
      const version: VersionRow | undefined = versionFor(versions, now) ?? versions[0]
      const definition = version ? definitionOf(version) : null
      const { title, description } = definition?.portal ?? {}
      const name = wordsIn(title, language) ?? nameOf.get(id) ?? code
      const told = wordsIn(description, language) ?? null
      return [id, { id, code, kind, status, name, definition, description: told }]
    }),
  )
}

const wordsIn = (
  words: { en: string; tn?: string | undefined } | undefined,
  language: Language,
): string | undefined => (language === 'tn' ? words?.tn : undefined) ?? words?.en
