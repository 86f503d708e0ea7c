import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { operationsOf } from '../../../hooks/request-storage'
import { periodOf } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { idOf } from '../../../tenants/ids'
import { isHolder } from '../../members/status'
import { refusal, type FieldProblem } from '../../rules/refusal'
import { societyOf, todayIn } from '../../rules/society'
import { slugs } from '../../slugs'
import { loadCatalogue, type CatalogueProduct } from '../catalogue'
import { overlaps, subscriptionProblem, type SubscriptionTerms } from '../rules'

type Subscription = SubscriptionTerms & {
  id?: string
  tenant?: unknown
  member?: unknown
  product?: unknown
  deductionCode?: unknown
}

const fixedFields = ['member', 'product', 'from'] as const

/** The rules of a subscription: the product's terms, one at a time, and what its accounts stand on. */
export const checkSubscription: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as Subscription) : undefined
  const row = { ...before, ...(data as Subscription) }
  const tenant = idOf(row.tenant)
  if (!tenant) return data
  const operations = await operationsOf(req)
  const product = (await loadCatalogue(operations, tenant)).get(idOf(row.product) ?? '')
  const today = periodOf(todayIn(await societyOf(operations, tenant)))
  // Held until the end of the save: two subscriptions to one product can't be made at the same moment.
  await operations.nextNumbers({ tenant }, 'subscriptions', 0)
  const problem =
    fixedProblem(before, row) ??
    productProblem(product, before) ??
    (isSame(before, row) ? null : subscriptionProblem(row, product?.versions ?? [], today)) ??
    (await memberProblem(operations, tenant, row, before)) ??
    (await overlapProblem(operations, tenant, row))
  if (problem) throw refuse(req, problem)
  return { ...data, deductionCode: idOf(row.deductionCode) ?? product?.deductionCode ?? null }
}

const refuse = (req: PayloadRequest, problem: FieldProblem) =>
  refusal(req, slugs.subscriptions, problem)

function fixedProblem(before: Subscription | undefined, row: Subscription): FieldProblem | null {
  const changed = fixedFields.find(
    (field) =>
      before && (idOf(before[field]) ?? before[field]) !== (idOf(row[field]) ?? row[field]),
  )
  if (!changed) return null
  return {
    field: changed,
    message: 'This stays as it is. End the subscription and make a new one.',
  }
}

function productProblem(
  product: CatalogueProduct | undefined,
  before: Subscription | undefined,
): FieldProblem | null {
  if (!product) return { field: 'product', message: 'The society has no such product.' }
  if (before || product.status === 'active') return null
  return { field: 'product', message: `Product ${product.code} is ${product.status}.` }
}

/** Nothing the terms speak about changed: old subscriptions stay valid under later terms. */
function isSame(before: Subscription | undefined, row: Subscription): boolean {
  return before !== undefined && before.amount === row.amount && before.until === row.until
}

async function memberProblem(
  operations: Operations,
  tenant: string,
  row: Subscription,
  before: Subscription | undefined,
): Promise<FieldProblem | null> {
  if (before) return null
  const pages = operations.stream({ tenant }, slugs.members, {
    where: { id: { equals: idOf(row.member) ?? null } },
    select: ['status'],
  })
  for await (const [member] of pages) {
    if (!member || isHolder(member.status)) return null
    return { field: 'member', message: `The member is ${String(member.status)}.` }
  }
  return { field: 'member', message: 'The society has no such member.' }
}

async function overlapProblem(
  operations: Operations,
  tenant: string,
  row: Subscription,
): Promise<FieldProblem | null> {
  const pages = operations.stream({ tenant }, slugs.subscriptions, {
    where: { member: { equals: idOf(row.member) }, product: { equals: idOf(row.product) } },
    select: ['from', 'until'],
  })
  for await (const page of pages) {
    const other = page.find((known) => known.id !== row.id && overlaps(known as never, row))
    if (!other) continue
    const until = other.until ? `to ${String(other.until)}` : 'on'
    return {
      field: 'from',
      message: `The member has this product already, from ${String(other.from)} ${until}.`,
    }
  }
  return null
}
