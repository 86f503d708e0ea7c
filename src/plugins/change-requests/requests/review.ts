import type { PayloadRequest } from 'payload'
import { storageOf } from '../../../storage'
import { hasPermission } from '../../../tenants/permissions'
import { maskPersonal, tenantCipher } from '../../../tenants/personal-data'
import { changeRequestSlugs } from '../slugs'
import { hiddenFields } from './fields'
import { findRecord } from './find'
import type { RequestRow } from './types'
import { comparedWith, valueIn } from './values'

/** A field of a request, old beside new. */
export type ReviewedField = {
  field: string
  before: unknown
  after: unknown
  /** What is there now. */
  now: unknown
  isStale: boolean
}

/** What a reviewer sees: old and new beside each other; whole personal numbers for who may see them. */
export async function reviewOf(
  req: PayloadRequest,
  { id, tenant, about, documentId, proposed }: RequestRow,
): Promise<ReviewedField[]> {
  const storage = storageOf(req.payload)
  const record = await findRecord(storage, { tenant }, { about, id: documentId })
  const hidden = await hiddenFields(req, tenant, about)
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
