import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../../collections/endpoint'
import { placeOf } from '../../../collections/endpoint/place'
import { recordAudit } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import { readStoredFile } from '../../../tenants/files'
import { actorOf, authorise } from '../../../tenants/permissions'
import { approveBatch, cancelBatch, wrongState } from '../batches/approve'
import { fileOfBatch, findBatch, unknownBatch } from '../batches/find'
import { makeBatch } from '../batches/make'
import { releaseBatch } from '../batches/release'
import { payableWithAccounts } from '../register/list'
import { sourcesOf } from '../register/payable'
import { payoutSlugs } from '../slugs'

const order = z.strictObject({
  tenant: z.uuid(),
  payables: z.array(z.string().max(200)).max(5000),
  payOn: z.string(),
  format: z.string(),
  from: z.strictObject({ branch: z.string(), account: z.string() }),
  key: z.string().min(8).max(100),
})
const reasoned = z.strictObject({ reason: z.string().trim().min(3, 'Say why, in a few words.') })

const at = (req: PayloadRequest, permission: string) =>
  placeOf(req, { collection: payoutSlugs.batches, permission, unknown: unknownBatch })

/** `GET /api/payout-batches/payable?tenant=`: what is owed and in no batch, and whether an account is confirmed. */
const payableEndpoint = endpoint('get', '/payable', async (req) => {
  const { tenant } = queryOf(req, z.strictObject({ tenant: z.uuid() }))
  await authorise(req, tenant, 'payouts.make')
  const sources = sourcesOf(req.payload)
  const payables = await payableWithAccounts(storageOf(req.payload), { tenant, sources })
  return Response.json({ payables })
})

/** `POST /api/payout-batches/make` */
const makeEndpoint = endpoint('post', '/make', async (req) => {
  const body = await bodyOf(req, order)
  await authorise(req, body.tenant, 'payouts.make')
  const made = await makeBatch(storageOf(req.payload), sourcesOf(req.payload), {
    ...{ ...body, actor: actorOf(req) },
  })
  return Response.json(made, { status: 201 })
})

/** `POST /api/payout-batches/:id/approve` */
const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const { tenant, id, actor, storage } = await at(req, 'payouts.approve')
  await approveBatch(storage, { tenant, batch: id, actor })
  return Response.json({ id, status: 'approved' })
})

/** `POST /api/payout-batches/:id/release` */
const releaseEndpoint = endpoint('post', '/:id/release', async (req) => {
  const { tenant, id, actor, storage } = await at(req, 'payouts.release')
  const { sha256 } = await releaseBatch(storage, { tenant, batch: id, actor })
  return Response.json({ id, status: 'released', sha256 })
})

/** `POST /api/payout-batches/:id/cancel` {reason} */
const cancelEndpoint = endpoint('post', '/:id/cancel', async (req) => {
  const { tenant, id, actor, storage } = await at(req, 'payouts.make')
  const { reason } = await bodyOf(req, reasoned)
  await cancelBatch(storage, { tenant, batch: id, actor, reason })
  return Response.json({ id, status: 'cancelled' })
})

/** `GET /api/payout-batches/:id/file`: the bank file as it was released; every download is on record. */
const fileEndpoint = endpoint('get', '/:id/file', async (req) => {
  const { tenant, id, actor, storage } = await at(req, 'payouts.release')
  const { file, status } = await findBatch(storage, { tenant }, id)
  if (!file) throw wrongState(status)
  await storage.transaction(async (transaction) =>
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'payouts.download', changes: [] },
        ...{ collection: payoutSlugs.batches, documentId: id },
      },
    ]),
  )
  const { name, contentType } = await fileOfBatch(storage, { tenant, file })
  const bytes = Readable.from(readStoredFile(storage, { tenant, id: file }))
  return new Response(Readable.toWeb(bytes) as unknown as ReadableStream, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
})

export const batchEndpoints = [
  payableEndpoint,
  makeEndpoint,
  approveEndpoint,
  releaseEndpoint,
  cancelEndpoint,
  fileEndpoint,
]
