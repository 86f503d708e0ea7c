import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import type { Period } from '../../domain/calendar'
import { operationsOf } from '../../hooks/request-storage'
import { memberTypes } from '../../tenants/custom-fields/member-types'
import { idOf } from '../../tenants/ids'
import type { Operations, Transaction } from '../../storage/types'
import { refusal, type FieldProblem } from '../rules/refusal'
import { slugs } from '../slugs'
import { refuseWhileMoving } from './moving'
import { settleTerms } from './settle-terms'
import { isDraft, isInForce, type ProductTerms, type VersionStatus } from './terms'

type Version = ProductTerms & {
  id: string
  tenant?: unknown
  product?: unknown
  usedIn?: string | null
  status?: VersionStatus | null
}

const frozen = [
  'product',
  'from',
  'amountRule',
  'amount',
  'minimum',
  'maximum',
  'step',
  'waitingMonths',
  'graceMonths',
  'definition',
] as const

/**
 * Terms make sense, and those that members may be charged by stay as they are: a change is a new
 * version from a later month.
 */
export const checkTerms: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as Version) : undefined
  const written = data as Version
  const tenant = idOf(written.tenant) ?? idOf(before?.tenant)
  const operations = await operationsOf(req)
  const changed = frozen.find((field) => isChanged(before?.[field], written[field]))
  if (!changed) return data
  if (before) refuseFrozen(req, before, changed)
  const settled = settleTerms(written, before, tenant ? await memberTypes(operations, tenant) : {})
  if ('problem' in settled) throw refusal(req, slugs.productVersions, settled.problem)
  const last = tenant && (await lastUse(operations, tenant, written))
  if (last) {
    const message = `Deductions were made up to ${last}: begin in a later month.`
    throw refusal(req, slugs.productVersions, { field: 'from', message })
  }
  return { ...data, ...settled.plain, definition: settled.definition }
}

export const keepUsedTerms: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const version = await req.payload.db.findOne<Version>({
    collection: slugs.productVersions,
    where: { id: { equals: id } },
    req,
  })
  if (version) refuseFrozen(req, version, 'from')
}

function refuseFrozen(req: PayloadRequest, version: Version, field: string): void {
  const { usedIn } = version
  const words = isInForce(version) ? 'published' : version.status
  const message = usedIn ? `The deductions of ${usedIn} used these terms.` : `They are ${words}.`
  if (!usedIn && isDraft(version)) return
  const problem: FieldProblem = { field, message: `${message} Add a version from a later month.` }
  throw refusal(req, slugs.productVersions, problem)
}

/**
 * Marks versions as used by a period's deductions; called when a run is final, in its transaction.
 * @param versions ids of product versions
 * @throws PRODUCT_VERSION_MOVING while a job moves amounts of the period
 */
export async function markVersionsUsed(
  transaction: Transaction,
  { tenant, versions, period }: { tenant: string; versions: string[]; period: Period },
): Promise<void> {
  await refuseWhileMoving(transaction, tenant, { until: period })
  const changes: { id: string; set: { usedIn: Period } }[] = []
  const pages = transaction.stream({ tenant }, slugs.productVersions, {
    where: { id: { in: versions } },
    select: ['usedIn'],
  })
  for await (const page of pages) {
    for (const { id, usedIn } of page) {
      if (!usedIn || String(usedIn) < period)
        changes.push({ id: String(id), set: { usedIn: period } })
    }
  }
  if (changes.length) await transaction.updateMany({ tenant }, slugs.productVersions, changes)
}

/**
 * A version can't begin in a month whose deductions were made on other terms.
 * @returns a month from the version's first on that was deducted, or null
 */
export async function lastUse(
  operations: Operations,
  tenant: string,
  { product, from }: { product?: unknown; from: Period },
): Promise<Period | null> {
  const id = idOf(product)
  if (!id) return null
  const pages = operations.stream({ tenant }, slugs.productVersions, {
    where: { product: { equals: id }, usedIn: { greater_than_equal: from } },
    select: ['usedIn'],
    orderBy: ['usedIn'],
  })
  let last: Period | null = null
  for await (const page of pages) last = String(page.at(-1)?.usedIn)
  return last
}

const isChanged = (before: unknown, after: unknown): boolean =>
  !isDeepStrictEqual(comparable(before), comparable(after))

/** An object that has an id is a document; a definition is itself. */
const comparable = (value: unknown): unknown => idOf(value) ?? value ?? null
