import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { hasPermission } from '../../../tenants/permissions'
import { maskPersonal, tenantCipher } from '../../../tenants/personal-data'
import { firstRow } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { chosenIn } from '../applications/apply'
import { changeRequestSlugs } from '../slugs'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { hiddenFields } from './fields'
import { findRecord } from './find'
import { setOf } from './beneficiary-set'
import { inWords, nameOf, staleIn, whole, type OwnWords } from './set-people'
import type { About, ProposedPerson, RequestRow } from './types'
import { comparedWith, valueIn } from './values'

/** A field of a request, old beside new. */
export type ReviewedField = {
  field: string
  before: unknown
  after: unknown
  /** What is there now. */
  now: unknown
  isStale: boolean
  /** What it is called where it is no field of the record. */
  label?: string
}

/** What a reviewer sees: old and new beside each other; whole personal numbers for who may see them. */
export async function reviewOf(req: PayloadRequest, request: RequestRow): Promise<ReviewedField[]> {
  if (request.kind === 'set') return peopleOf(req, request)
  if (request.kind === 'subscription') return applicationOf(req, request)
  const { id, tenant, documentId, proposed } = request
  const about = request.about as About
  const hidden = await hiddenFields(req, tenant, about)
  if (request.kind === 'new')
    return proposed
      .filter(({ field }) => !hidden.has(field))
      .map(({ field, after }) => ({ field, before: null, after, now: null, isStale: false }))
  const storage = storageOf(req.payload)
  const record = await findRecord(storage, { tenant }, { about, id: documentId })
  const isRevealed = await hasPermission(req, tenant, 'personal-data.reveal')
  const cipher = await tenantCipher(storage, tenant)
  const shown = (collection: string, document: string, field: string) => (stored: unknown) => {
    if (typeof stored !== 'string') return null
    const text = cipher.decrypt({ collection, id: document, field }, stored)
    return isRevealed ? text : maskPersonal(text)
  }
  return proposed
    .filter(({ field }) => !hidden.has(field))
    .map((each) => {
      const { field, before, after, sealed, isPersonal } = each
      const { was, is } = comparedWith(record, each)
      const stored = valueIn(record, field)
      const isStale = was !== is
      if (!isPersonal) return { field, before, after, now: stored, isStale }
      const now = shown(about, documentId, field)(stored)
      const next = shown(changeRequestSlugs.requests, id, field)(sealed)
      return { field, before: isStale ? before : now, after: next, now, isStale }
    })
}

/** Of an application the product by its name, and what was chosen of it. */
async function applicationOf(
  req: PayloadRequest,
  { tenant, proposed }: RequestRow,
): Promise<ReviewedField[]> {
  const { product } = chosenIn(proposed)
  const row = await firstRow<Row>(storageOf(req.payload), { tenant }, slugs.products, {
    id: { equals: product },
  })
  const shown = (field: string, after: unknown) =>
    field === 'product' ? `${String(row?.code)} ${String(row?.name)}` : after
  return proposed.map(({ field, after }) => ({
    ...{ field, before: null, after: shown(field, after), now: null, isStale: false },
  }))
}

/** Of a set each beneficiary in a line, as it was, as it is to be and as it is. */
async function peopleOf(
  req: PayloadRequest,
  { tenant, member, status, proposed }: RequestRow,
): Promise<ReviewedField[]> {
  const people = proposed as unknown as ProposedPerson[]
  const now = await setOf(storageOf(req.payload), tenant, member)
  const own = await ownWords(req, tenant)
  const stale = status === 'open' ? staleIn(people, now) : new Set<string>()
  const isNamed = new Set(people.map(({ before }) => before?.id))
  const came = now.filter(({ id }) => stale.has(String(id)) && !isNamed.has(id))
  const current = new Map(now.map((each) => [each.id, each]))
  const named = people.map((person, index): ReviewedField => {
    const { before, after } = person
    const is = (before?.id && current.get(before.id)) || null
    return {
      ...{ field: before?.id ?? `new-${index}`, label: nameOf(after ?? before) },
      ...{
        before: inWords(before, own),
        after: inWords(whole(person), own),
        now: inWords(is, own),
      },
      isStale: before?.id !== undefined && stale.has(before.id),
    }
  })
  const others = came.map((person): ReviewedField => ({
    ...{ field: String(person.id), label: nameOf(person), before: null, after: null },
    ...{ now: inWords(person, own), isStale: true },
  }))
  return [...named, ...others]
}

async function ownWords(req: PayloadRequest, tenant: string): Promise<OwnWords> {
  const { maySee } = fieldRights(req, tenant)
  const fields = (await fieldsOfRequest(req, tenant, slugs.beneficiaries)).filter(maySee)
  return { fields, language: req.i18n.language === 'tn' ? 'tn' : 'en' }
}
