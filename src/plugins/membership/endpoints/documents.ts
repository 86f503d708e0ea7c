import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, pathId, queryOf } from '../../../collections/endpoint'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { isBusinessDate } from '../../../domain/calendar'
import { EXPIRING_DAYS } from '../../../domain/member-documents'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { addDocument } from '../documents/add'
import { LARGEST_FILE } from '../documents/content'
import { rejectDocument, verifyDocument } from '../documents/decide'
import { expiringDocuments, MOST_EXPIRING } from '../documents/expiring'
import { findDocument, memberChecklist, type DocumentRow } from '../documents/find'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import { memberPlace } from './place'

const READ = `${membershipSlugs.memberDocuments}.read`

/** `GET /api/members/:id/documents`: what is asked of the member, how it stands, and all that was given. */
export const checklistEndpoint = endpoint('get', '/:id/documents', async (req) => {
  const { tenant, member, storage } = await memberPlace(req, READ)
  const today = todayIn(await societyOf(storage, tenant))
  const { checklist, documents } = await memberChecklist(storage, {
    ...{ tenant, member, today, language: req.i18n.language },
  })
  return Response.json({
    checklist: checklist.map(({ document, ...item }) => ({
      ...item,
      document: document && shown(document),
    })),
    documents: documents.map(shown).reverse(),
  })
})

/** The number is read, masked or not, on the document itself. */
const shown = ({ number: _number, numberIndex: _index, ...document }: DocumentRow) => document

const date = z
  .string()
  .optional()
  .transform((text) => text || null)
  .refine((text) => text === null || isBusinessDate(text), 'Write the date as YYYY-MM-DD.')

const form = z.object({
  requirement: z.uuid(),
  number: z.string().trim().max(40).optional(),
  issuedOn: date,
  expiresOn: date,
})

/** `POST /api/members/:id/documents`: a form with the file, `requirement`, and what is known of it. */
export const addDocumentEndpoint = endpoint('post', '/:id/documents', async (req) => {
  const { tenant, member, actor, storage } = await memberPlace(req, 'member-documents.add')
  const sent = await req.formData?.().catch(() => undefined)
  if (!sent) throw invalid([{ field: 'file', message: 'Send a form with the file.' }])
  const texts = [...sent].filter(([, value]) => typeof value === 'string')
  const input = form.safeParse(Object.fromEntries(texts))
  if (!input.success) {
    const problems = input.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      message,
    }))
    throw invalid(problems)
  }
  const order = { ...input.data, tenant, member, actor, file: await fileOf(sent) }
  return Response.json({ id: await addDocument(storage, order) }, { status: 201 })
})

async function fileOf(sent: FormData): Promise<{ name: string; content: Buffer }> {
  const file = sent.get('file')
  if (!file || typeof file === 'string' || file.size === 0)
    throw invalid([{ field: 'file', message: 'Choose the file.' }])
  if (file.size > LARGEST_FILE)
    throw invalid([{ field: 'file', message: 'It is larger than 10 MB.' }])
  return { name: file.name, content: Buffer.from(await file.arrayBuffer()) }
}

function invalid(problems: { field: string; message: string }[]) {
  const list = problems.map(({ field, message }) => `${field}: ${message}`).join('; ')
  return membershipErrors.DOCUMENT_FORM_INVALID(`The form is not valid. ${list}`, { problems })
}

/** `POST /api/member-documents/:id/verify`: somebody else than who added it says that it is right. */
export const verifyEndpoint = endpoint('post', '/:id/verify', async (req) => {
  await verifyDocument(storageOf(req.payload), await decisionOf(req))
  return Response.json({ status: 'verified' })
})

const reasoned = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })

/** `POST /api/member-documents/:id/reject` {reason} */
export const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const decision = await decisionOf(req)
  const { reason } = await bodyOf(req, reasoned)
  await rejectDocument(storageOf(req.payload), { ...decision, reason })
  return Response.json({ status: 'rejected' })
})

/** A document of a society that the person may not look into seems not to exist. */
async function decisionOf(req: PayloadRequest) {
  const id = pathId(req)
  const { tenant } = await visibleDocument(req, id)
  await authorise(req, tenant, 'member-documents.verify')
  return { tenant, document: id, actor: actorOf(req) }
}

async function visibleDocument(req: PayloadRequest, id: string): Promise<DocumentRow> {
  const visible = await permittedTenants(req, READ)
  const document = await findDocument(storageOf(req.payload), { platform: true }, id)
  if (visible.includes(document.tenant)) return document
  throw membershipErrors.DOCUMENT_UNKNOWN(`There is no member document ${id}.`, { document: id })
}

const span = z.object({
  tenant: z.uuid(),
  days: z.coerce.number().int().min(0).max(366).default(EXPIRING_DAYS),
})

/** `GET /api/member-documents/expiring?tenant=&days=`: verified documents that end soon. */
export const expiringEndpoint = endpoint('get', '/expiring', async (req) => {
  const { tenant, days } = queryOf(req, span)
  await authorise(req, tenant, READ)
  const documents = await expiringDocuments(storageOf(req.payload), tenant, days)
  return Response.json({ docs: documents.slice(0, MOST_EXPIRING), totalDocs: documents.length })
})
