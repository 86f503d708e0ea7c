import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { operationsOf } from '../../../hooks/request-storage'
import { periodOf } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { idOf } from '../../../tenants/ids'
import { isHolder } from '../../members/status'
import { refusal, type FieldProblem } from '../../rules/refusal'
import { societyOf, todayIn } from '../../rules/society'
import { slugs } from '../../slugs'
import { refuseWhileMoving } from '../../product-versions/moving'
import { definitionOf, type VersionRow } from '../../product-versions/terms'
import { changeProblem } from '../amount-change'
import { workedAmong } from '../amounts'
import { asksHousehold, assessSubscription, householdOf } from '../assess'
import { loadCatalogue, type CatalogueProduct } from '../catalogue'
import { loadHouseholds } from '../households'
import { overlaps, type Span } from '../rules'
import { noteWorked } from './worked-amounts'

type Subscription = Span & {
  id?: string
  tenant?: unknown
  member?: unknown
  product?: unknown
  amount?: number | null
  plan?: string | null
  deductionCode?: unknown
}

const fixedFields = ['member', 'product', 'from', 'plan'] as const

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
  // Held until the end of the save: two subscriptions to one product can't be made at the same moment, and
  // no terms are published between the reading of the terms and the end.
  await operations.nextNumbers({ tenant }, 'subscriptions', 0)
  const product = (await loadCatalogue(operations, tenant)).get(idOf(row.product) ?? '')
  if (isAmountChanged(before, row))
    await refuseWhileMoving(operations, tenant, { product: idOf(row.product) ?? '' })
  const problem =
    fixedProblem(before, row) ??
    productProblem(product, before) ??
    (await memberProblem(operations, tenant, row, before))
  if (problem) throw refuse(req, problem)
  const amount = await amountBy(req, { tenant, row, before, versions: product?.versions ?? [] })
  const overlap = await overlapProblem(operations, tenant, row)
  if (overlap) throw refuse(req, overlap)
  const deductionCode = idOf(row.deductionCode) ?? product?.deductionCode ?? null
  return { ...data, amount, deductionCode }
}

const isAmountChanged = (before: Subscription | undefined, row: Subscription): boolean =>
  before !== undefined && before.amount !== row.amount

type Priced = {
  tenant: string
  row: Subscription
  before: Subscription | undefined
  versions: VersionRow[]
}

/** The amount in thebe that the terms allow, or work out. */
async function amountBy(
  req: PayloadRequest,
  { tenant, row, before, versions }: Priced,
): Promise<number> {
  const isNewAmount = before?.amount !== row.amount
  // Nothing the terms speak about changed: old subscriptions stay valid under later terms.
  if (before && !isNewAmount && before.until === row.until) return Number(row.amount)
  const operations = await operationsOf(req)
  const today = periodOf(todayIn(await societyOf(operations, tenant)))
  const member = idOf(row.member) ?? ''
  const asks = versions.some((version) => asksHousehold(definitionOf(version)))
  const facts = asks ? (await loadHouseholds(operations, tenant, [member])).get(member) : undefined
  const wanted = { ...row, amount: row.amount ?? null, plan: row.plan ?? null }
  if (before) {
    const id = String(before.id)
    const changed = { ...wanted, amount: Number(row.amount) }
    const household = householdOf(facts, wanted)
    const isWorked = (await workedAmong(operations, tenant, [id])).has(id)
    const basis = { versions, today, isAmountChanged: isNewAmount, isWorked, household }
    const problem = changeProblem(changed, basis)
    if (problem) throw refuse(req, problem)
    return changed.amount
  }
  const assessed = assessSubscription(wanted, { versions, facts, today })
  if ('problem' in assessed) throw refuse(req, assessed.problem)
  noteWorked(req, row, assessed.worked)
  return assessed.amount
}

const refuse = (req: PayloadRequest, problem: FieldProblem) =>
  refusal(req, slugs.subscriptions, problem)

function fixedProblem(before: Subscription | undefined, row: Subscription): FieldProblem | null {
  const changed = fixedFields.find(
    (field) => before && comparable(before[field]) !== comparable(row[field]),
  )
  if (!changed) return null
  return {
    field: changed,
    message: 'This stays as it is. End the subscription and make a new one.',
  }
}

const comparable = (value: unknown): unknown => idOf(value) ?? (value || null)

function productProblem(
  product: CatalogueProduct | undefined,
  before: Subscription | undefined,
): FieldProblem | null {
  if (!product) return { field: 'product', message: 'The society has no such product.' }
  if (before || product.status === 'active') return null
  return { field: 'product', message: `Product ${product.code} is ${product.status}.` }
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
