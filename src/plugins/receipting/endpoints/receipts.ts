import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../../collections/endpoint'
import { placeOf, placeOfId } from '../../../collections/endpoint/place'
import { slugs } from '../../../collections/slugs'
import { receiptErrors } from '../errors'
import { paperSizes, receiptPdf } from '../print/receipt-pdf'
import { dayGiven } from '../receive/day'
import { planReceipt } from '../receive/plan'
import { receive } from '../receive/receive'
import { reverseReceipt } from '../receipts/approval'
import { unknownReceipt } from '../receipts/find'
import { receiptMethods } from '../receipts/methods'
import { receiptSlugs } from '../slugs'

const division = {
  member: z.string(),
  /** Thebe. */
  amount: z.int(),
  receivedOn: z.string().optional(),
  parts: z
    .array(z.strictObject({ key: z.string().max(100), amount: z.int() }))
    .max(500)
    .optional(),
  rest: z
    .discriminatedUnion('to', [
      z.strictObject({ to: z.literal('member-credit') }),
      z.strictObject({ to: z.literal('savings'), subscription: z.uuid() }),
    ])
    .optional(),
}
const preview = z.strictObject(division)
const receipt = z.strictObject({
  ...division,
  method: z.enum(receiptMethods),
  reference: z.string().max(100),
})
const reasoned = z.strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.') })
const print = z.strictObject({
  size: z.enum(paperSizes).default('a4'),
  language: z.enum(['en', 'tn']).default('en'),
})

const unknownMember = (id: string) =>
  receiptErrors.RECEIPT_MEMBER_UNKNOWN(`member: there is no member ${id}.`, { field: 'member' })

const atMember = (req: PayloadRequest, member: string) =>
  placeOfId(req, member, {
    ...{ collection: slugs.members, permission: 'receipts.receive', unknown: unknownMember },
  })

/** `POST /api/receipts/preview`: what a payment would pay; nothing is written. */
const previewEndpoint = endpoint('post', '/preview', async (req) => {
  const { member, receivedOn: day, ...order } = await bodyOf(req, preview)
  const { tenant, storage } = await atMember(req, member)
  const on = await dayGiven(storage, tenant, { field: 'receivedOn', day })
  return Response.json(await planReceipt(storage, { ...order, tenant, member, on }))
})

/** `POST /api/receipts/receive`: writes a receipt, by the society's order or by hand. */
const receiveEndpoint = endpoint('post', '/receive', async (req) => {
  const body = await bodyOf(req, receipt)
  const { tenant, actor, storage } = await atMember(req, body.member)
  return Response.json(await receive(storage, { ...body, tenant, actor }), { status: 201 })
})

/** `POST /api/receipts/:id/reverse` {reason} */
const reverseEndpoint = endpoint('post', '/:id/reverse', async (req) => {
  const { tenant, id, actor, storage } = await placeOf(req, {
    collection: receiptSlugs.receipts,
    permission: 'receipts.reverse',
    unknown: unknownReceipt,
  })
  const { reason } = await bodyOf(req, reasoned)
  await reverseReceipt(storage, { tenant, receipt: id, reason, actor })
  return Response.json({ id, status: 'reversed' })
})

/** `GET /api/receipts/:id/print?size=a4|80mm&language=en|tn` */
const printEndpoint = endpoint('get', '/:id/print', async (req) => {
  const { tenant, id, storage } = await placeOf(req, {
    collection: receiptSlugs.receipts,
    permission: `${slugs.members}.read`,
    unknown: unknownReceipt,
  })
  const { name, bytes } = await receiptPdf(storage, { tenant, receipt: id, ...queryOf(req, print) })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
})

export const receiptEndpoints = [previewEndpoint, receiveEndpoint, reverseEndpoint, printEndpoint]
