import {
  definitionOf,
  isInForce,
  versionFor,
  type VersionRow,
} from '../../../collections/product-versions/terms'
import { amountIn, amountsOf } from '../../../collections/subscriptions/amounts'
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
  /** Members apply for it in the portal. */
  isOpen: boolean
}

/**
 * Everything the member has joined that has not ended.
 * @param products as `offeredProducts` gives them
 */
export async function ownPlans(
  { storage, tenant, member, today }: Omit<Place, 'language'>,
  products: ReadonlyMap<string, OfferedProduct>,
): Promise<Plan[]> {
  const now = periodOf(today)
  const rows = await allRows<SubscriptionRow>(storage, { tenant }, slugs.subscriptions, {
    where: { member: { equals: member.id } },
    select: ['product', 'amount', 'from', 'until'],
  })
  const current = rows
    .filter(({ until }) => !until || until >= now)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const amounts = await amountsOf(storage, tenant, current)
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

type ProductRow = Row & {
  id: string
  code: string
  name: string
  kind: string
  status: string
  openInPortal: boolean | null
}

/** Every product of the society by id, as its members read of it. */
export async function offeredProducts({
  storage,
  tenant,
  today,
  language,
}: Omit<Place, 'member'>): Promise<Map<string, OfferedProduct>> {
  const [products, versions] = await Promise.all([
    allRows<ProductRow>(storage, { tenant }, slugs.products, {
      select: ['code', 'name', 'kind', 'status', 'openInPortal'],
    }),
    allRows<Row & VersionRow>(storage, { tenant }, slugs.productVersions, {}),
  ])
  const now = periodOf(today)
  return new Map(
    products.map(({ id, code, name, kind, status, openInPortal }) => {
      const own = versions.filter((version) => version.product === id && isInForce(version))
      const version = versionFor(own, now) ?? own[0]
      const definition = version ? definitionOf(version) : null
      const { title, description } = definition?.portal ?? {}
      return [
        id,
        {
          ...{ id, code, kind, status, definition, name: wordsIn(title, language) ?? name },
          ...{ description: wordsIn(description, language) ?? null, isOpen: openInPortal === true },
        },
      ]
    }),
  )
}

const wordsIn = (
  words: { en: string; tn?: string | undefined } | undefined,
  language: Language,
): string | undefined => (language === 'tn' ? words?.tn : undefined) ?? words?.en
