import { recordAudit } from '../../../hooks/audit'
import type { Storage } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import { typeOfContent } from '../../membership/documents/content'
import { findClaim } from '../claims/find'
import { holdClaims } from '../claims/step'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimOrder } from '../types'
import { requirementsOf } from './checklist'

/** What files of this plugin are kept for. */
export const FILE_PURPOSE = 'claim-document'

export type AddClaimDocument = ClaimOrder & {
  /** Code of what it is given for. */
  requirement: string
  witnesses?: string[]
  file: { name: string; content: Buffer }
}

/**
 * Keeps a document of a claim; it counts once somebody else has verified it. File, document and audit are
 * one transaction.
 * @returns its id
 * @throws CLAIM_UNKNOWN, CLAIM_FORM, CLAIM_STATE once the claim is payable, DOCUMENT_FORM_INVALID for a file
 * that is no PDF, JPEG or PNG of up to 10 MB
 */
export async function addClaimDocument(storage: Storage, order: AddClaimDocument): Promise<string> {
  const { tenant, actor, requirement, file } = order
  const contentType = typeOfContent(file.content)
  return storage.transaction(async (transaction) => {
    await holdClaims(transaction, tenant)
    const claim = await findClaim(transaction, { tenant }, order.claim)
    if (claim.status === 'payable' || claim.status === 'paid')
      throw claimErrors.CLAIM_STATE(`Claim ${claim.number} is ${claim.status}.`)
    const asked = await requirementsOf(transaction, claim)
    const wanted = asked.find(({ code }) => code === requirement)
    if (!wanted)
      throw claimErrors.CLAIM_FORM('requirement: the claim asks for no such document.', {
        field: 'requirement',
      })
    const witnesses = namesOf(order.witnesses)
    if (witnesses.length < wanted.witnesses)
      throw claimErrors.CLAIM_FORM(`witnesses: ${wanted.name} needs ${wanted.witnesses} names.`, {
        field: 'witnesses',
      })
    const kept = await storeFile(transaction, {
      ...{ tenant, name: file.name, purpose: FILE_PURPOSE, contentType, actor },
      content: inOnePiece(file.content),
    })
    const id = transaction.newId()
    const told = { claim: claim.id, requirement, file: kept.id, status: 'waiting' }
    await transaction.insertMany({ tenant }, claimSlugs.documents, [
      {
        ...{ id, ...told, witnesses: witnesses.join('\n') || null },
        ...{ maker: actor.id, makerName: actor.name },
      },
    ])
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'claim-documents.add' },
        ...{ collection: claimSlugs.documents, documentId: id },
        changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })),
      },
    ])
    return id
  })
}

/** Each name once. */
const namesOf = (witnesses: string[] = []): string[] => {
  const names = witnesses.map((name) => name.trim()).filter(Boolean)
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}

async function* inOnePiece(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content)
}
