import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import type { Period } from '../../domain/calendar'
import { operationsOf } from '../../hooks/request-storage'
import { idOf } from '../../tenants/ids'
import type { Transaction } from '../../storage/types'
import { refusal } from '../rules/refusal'
import { slugs } from '../slugs'
import { termsProblem, type ProductTerms } from './terms'

type Version = ProductTerms & {
  id: string
  tenant?: unknown
  product?: unknown
  usedIn?: string | null
}

const frozen = ['product', 'from', 'amountRule', 'amount', 'minimum', 'maximum', 'step'] as const

/**
 * Terms make sense, and those that a deduction run has used stay as they are: a change is a new
 * version from a later month.
 */
export const checkTerms: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const terms = data as Version
  const problem = termsProblem(terms)
  if (problem) throw refusal(req, slugs.productVersions, problem)
  const before = operation === 'update' ? (originalDoc as Version) : undefined
  const changed = frozen.find((field) => comparable(before?.[field]) !== comparable(terms[field]))
  if (!changed) return data
  if (before?.usedIn) {
    const message = `The deductions of ${before.usedIn} used these terms. Add a version from a later month.`
    throw refusal(req, slugs.productVersions, { field: changed, message })
  }
  await assertAfterLastUse(req, terms, before)
  return data
}

export const keepUsedTerms: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const version = await req.payload.db.findOne<Version>({
    collection: slugs.productVersions,
    where: { id: { equals: id } },
    req,
  })
  if (!version?.usedIn) return
  const message = `The deductions of ${version.usedIn} used these terms.`
  throw refusal(req, slugs.productVersions, { field: 'from', message })
}

/**
 * Marks versions as used by a period's deductions; called by the run, in its transaction.
 * @param versions ids of product versions
 */
export async function markVersionsUsed(
  transaction: Transaction,
  { tenant, versions, period }: { tenant: string; versions: string[]; period: Period },
): Promise<void> {
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

/** A version can't begin in a month whose deductions were made on other terms. */
async function assertAfterLastUse(
  req: PayloadRequest,
  terms: Version,
  before?: Version,
): Promise<void> {
  const tenant = idOf(terms.tenant) ?? idOf(before?.tenant)
  const product = idOf(terms.product)
  if (!tenant || !product) return
  const operations = await operationsOf(req)
  const pages = operations.stream({ tenant }, slugs.productVersions, {
    where: { product: { equals: product }, usedIn: { greater_than_equal: terms.from } },
    select: ['usedIn'],
  })
  for await (const [used] of pages) {
    if (!used) continue
    const message = `Deductions were made up to ${String(used.usedIn)}: begin in a later month.`
    throw refusal(req, slugs.productVersions, { field: 'from', message })
  }
}

const comparable = (value: unknown): unknown => idOf(value) ?? value ?? null
