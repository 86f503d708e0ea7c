import { isPerson, type Actor } from '../../../domain/actor'
import { isComplete } from '../../../domain/claims'
import { recordAudit } from '../../../hooks/audit'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope, Storage, Transaction } from '../../../storage/types'
import { findClaim } from '../claims/find'
import { holdClaims, writeStep } from '../claims/step'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { DocumentRow } from '../types'
import { checklistOfClaim } from './checklist'

export type DecideDocument = { tenant: string; document: string; actor: Actor }

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownDocument = (id: string) =>
  claimErrors.CLAIM_DOCUMENT_UNKNOWN(`There is no document ${id} of a claim.`, { document: id })

/** @throws CLAIM_DOCUMENT_UNKNOWN */
export async function findDocument(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<DocumentRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<DocumentRow>(operations, scope, claimSlugs.documents, where)
    : null
  if (row) return row
  throw unknownDocument(id)
}

/**
 * Says that somebody saw the document and it is what it says. With the last one that was missing the
 * clock of the claim begins.
 * @throws CLAIM_DOCUMENT_UNKNOWN, MAKER_IS_CHECKER, CLAIM_DOCUMENT_STATE
 */
export async function verifyDocument(storage: Storage, order: DecideDocument): Promise<void> {
  await storage.transaction(async (transaction) => {
    const document = await decide(transaction, order, { status: 'verified', reason: null })
    const claim = await findClaim(transaction, { tenant: order.tenant }, document.claim)
    if (claim.completeAt) return
    const { items } = await checklistOfClaim(transaction, claim)
    if (!isComplete(items)) return
    await writeStep(transaction, claim, order.actor, {
      ...{ kind: 'documents-complete', action: 'claims.documents-complete' },
      set: { completeAt: new Date() },
    })
  })
}

/** Turns a document down; it stays on record with the reason. @throws as `verifyDocument`, CLAIM_REASON */
export async function rejectDocument(
  storage: Storage,
  { reason, ...order }: DecideDocument & { reason: string },
): Promise<void> {
  if (!reason.trim()) throw claimErrors.CLAIM_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await decide(transaction, order, { status: 'rejected', reason: reason.trim() })
  })
}

async function decide(
  transaction: Transaction,
  { tenant, document: id, actor }: DecideDocument,
  { status, reason }: { status: 'verified' | 'rejected'; reason: string | null },
): Promise<DocumentRow> {
  await holdClaims(transaction, tenant)
  const document = await findDocument(transaction, { tenant }, id)
  if (isPerson(actor) && document.maker === actor.id)
    throw claimErrors.MAKER_IS_CHECKER(`${actor.name} added this document and can't decide it.`)
  const set = { status, reason, checker: actor.id, checkerName: actor.name }
  const refused = await transaction.updateMany({ tenant }, claimSlugs.documents, [
    { id, expect: { status: 'waiting' }, set },
  ])
  if (refused.length)
    throw claimErrors.CLAIM_DOCUMENT_STATE(`The document is ${document.status} already.`)
  recordAudit(transaction, [
    {
      ...{ tenant, actor, ...(reason ? { reason } : {}) },
      action: status === 'verified' ? 'claim-documents.verify' : 'claim-documents.reject',
      ...{ collection: claimSlugs.documents, documentId: id },
      changes: [{ field: 'status', before: 'waiting', after: status }],
    },
  ])
  return document
}
