import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, pathId } from '../../../collections/endpoint'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { LARGEST_FILE } from '../../membership/documents/content'
import { addClaimDocument } from '../documents/add'
import { findDocument, rejectDocument, unknownDocument, verifyDocument } from '../documents/decide'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import { claimPlace } from './claims'

/** `POST /api/claims/:id/documents`: a form with the file, `requirement` and `witnesses`, one a line. */
export const addDocumentEndpoint = endpoint('post', '/:id/documents', async (req) => {
  const { storage, order } = await claimPlace(req, 'claims.file')
  const sent = await req.formData?.().catch(() => undefined)
  if (!sent) throw invalid('file', 'Send a form with the file.')
  const id = await addClaimDocument(storage, {
    ...order,
    requirement: textOf(sent, 'requirement'),
    witnesses: textOf(sent, 'witnesses').split('\n'),
    file: await fileOf(sent),
  })
  return Response.json({ id }, { status: 201 })
})

function textOf(sent: FormData, name: string): string {
  const value = sent.get(name)
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}

async function fileOf(sent: FormData): Promise<{ name: string; content: Buffer }> {
  const file = sent.get('file')
  if (!file || typeof file === 'string' || file.size === 0)
    throw invalid('file', 'Choose the file.')
  if (file.size > LARGEST_FILE) throw invalid('file', 'It is larger than 10 MB.')
  return { name: file.name, content: Buffer.from(await file.arrayBuffer()) }
}

const invalid = (field: string, message: string) =>
  claimErrors.CLAIM_FORM(`${field}: ${message}`, { field })

/** `POST /api/claim-documents/:id/verify`: somebody else than who added it says that it is right. */
const verifyEndpoint = endpoint('post', '/:id/verify', async (req) => {
  await verifyDocument(storageOf(req.payload), await decisionOf(req))
  return Response.json({ status: 'verified' })
})

const reasoned = z.strictObject({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/claim-documents/:id/reject` {reason} */
const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const decision = await decisionOf(req)
  const { reason } = await bodyOf(req, reasoned)
  await rejectDocument(storageOf(req.payload), { ...decision, reason })
  return Response.json({ status: 'rejected' })
})

export const documentEndpoints = [verifyEndpoint, rejectEndpoint]

/** A document of a society that the person may not look into seems not to exist. */
async function decisionOf(req: PayloadRequest) {
  const id = pathId(req)
  const { tenant } = await findDocument(storageOf(req.payload), { platform: true }, id)
  const visible = await permittedTenants(req, `${claimSlugs.documents}.read`)
  if (!visible.includes(tenant)) throw unknownDocument(id)
  await authorise(req, tenant, 'claims.check-documents')
  return { tenant, document: id, actor: actorOf(req) }
}
