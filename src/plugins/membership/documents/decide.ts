import { isPerson, type Actor } from '../../../domain/actor'
import type { DocumentStatus } from '../../../domain/member-documents'
import { recordAudit } from '../../../hooks/audit'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Storage, Transaction } from '../../../storage/types'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import { findDocument, type DocumentRow } from './find'

export type DecideDocument = { tenant: string; document: string; actor: Actor }

/**
 * Says that somebody saw the document and it is what it says. Asked again it answers the same.
 * @throws DOCUMENT_UNKNOWN, MAKER_IS_CHECKER, DOCUMENT_STATE, DOCUMENT_EXPIRED
 */
export async function verifyDocument(storage: Storage, order: DecideDocument): Promise<void> {
  await storage.transaction(async (transaction) => {
    const document = await undecided(transaction, order, 'verified')
    if (!document) return
    const today = todayIn(await societyOf(transaction, order.tenant))
    if (document.expiresOn && document.expiresOn < today) {
      throw membershipErrors.DOCUMENT_EXPIRED(`The document counted until ${document.expiresOn}.`)
    }
    await close(transaction, order, { document, status: 'verified' })
  })
}

/**
 * Turns a document down; it stays on record with the reason. Asked again it answers the same.
 * @throws DOCUMENT_UNKNOWN, MAKER_IS_CHECKER, DOCUMENT_STATE
 */
export async function rejectDocument(
  storage: Storage,
  { reason, ...order }: DecideDocument & { reason: string },
): Promise<void> {
  await storage.transaction(async (transaction) => {
    const document = await undecided(transaction, order, 'rejected')
    if (document) await close(transaction, order, { document, status: 'rejected', reason })
  })
}

/** @returns null when exactly this was decided already */
async function undecided(
  transaction: Transaction,
  { tenant, document: id, actor }: DecideDocument,
  wanted: DocumentStatus,
): Promise<DocumentRow | null> {
  const document = await findDocument(transaction, { tenant }, id)
  if (isPerson(actor) && document.maker === actor.id) {
    throw membershipErrors.MAKER_IS_CHECKER(
      `${actor.name} added this document and can't decide about it.`,
    )
  }
  if (document.status === 'waiting') return document
  if (document.status === wanted) return null
  throw membershipErrors.DOCUMENT_STATE(`The document is ${document.status} already.`)
}

type Closing = { document: DocumentRow; status: DocumentStatus; reason?: string }

async function close(
  transaction: Transaction,
  { tenant, actor }: DecideDocument,
  { document: { id }, status, reason }: Closing,
): Promise<void> {
  const set = { status, checker: actor.id, checkerName: actor.name, reason: reason ?? null }
  const refused = await transaction.updateMany({ tenant }, membershipSlugs.memberDocuments, [
    { id, expect: { status: 'waiting' }, set },
  ])
  if (refused.length) throw membershipErrors.DOCUMENT_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason },
      action: status === 'verified' ? 'member-documents.verify' : 'member-documents.reject',
      collection: membershipSlugs.memberDocuments,
      documentId: id,
      changes: [{ field: 'status', before: 'waiting', after: status }],
    },
  ])
}
