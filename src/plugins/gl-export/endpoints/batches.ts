import { Readable } from 'node:stream'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, endpoint, queryOf } from '../../../collections/endpoint'
import { recordAudit } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import { readStoredFile } from '../../../tenants/files'
import { withdrawBatch } from '../batches/approval'
import { regenerateBatch } from '../batches/regenerate'
import type { BatchFile, BatchRow } from '../batches/types'
import { markImported } from '../batches/withdraw'
import { glErrors } from '../errors'
import { glSlugs } from '../slugs'
import { batchOf } from './place'

const withdrawBody = z.strictObject({ reason: z.string().trim().min(3).max(500) })
const fileQuery = z.object({ name: z.string().max(200).optional() })

/** Under `/api/gl-export-batches`. */
export const batchEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('get', '/:id/file', async (req) => {
    const { tenant, batch, actor } = await batchOf(req, 'gl-export.download')
    const file = chosen(batch, queryOf(req, fileQuery).name)
    const storage = storageOf(req.payload)
    await storage.transaction(async (transaction) =>
      recordAudit(transaction, [
        {
          ...{ tenant, actor, action: 'gl-export.download', reason: file.name },
          ...{ collection: glSlugs.batches, documentId: batch.id },
        },
      ]),
    )
    return attachment(file, Readable.from(readStoredFile(storage, { tenant, id: file.id })))
  }),
  endpoint('post', '/:id/regenerate', async (req) => {
    const { tenant, batch, actor } = await batchOf(req, 'gl-export.download')
    const order = { tenant, batch: batch.id, actor }
    return Response.json(await regenerateBatch(storageOf(req.payload), order))
  }),
  endpoint('post', '/:id/imported', async (req) => {
    const { tenant, batch, actor } = await batchOf(req, 'gl-export.imported')
    return answer(await markImported(storageOf(req.payload), { tenant, batch: batch.id, actor }))
  }),
  endpoint('post', '/:id/withdraw', async (req) => {
    const { tenant, batch, actor } = await batchOf(req, 'gl-export.withdraw')
    const { reason } = await bodyOf(req, withdrawBody)
    const order = { tenant, batch: batch.id, actor, reason }
    return answer(await withdrawBatch(storageOf(req.payload), order))
  }),
]

function chosen({ files, number }: BatchRow, name: string | undefined): BatchFile {
  const file = name === undefined ? files[0] : files.find((each) => each.name === name)
  if (file) return file
  throw glErrors.FILE_UNKNOWN(`Batch ${number} has no file ${name ?? ''}.`, {
    field: 'name',
    files: files.map((each) => each.name),
  })
}

function attachment({ name, bytes, sha256 }: BatchFile, content: Readable): Response {
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-content-sha256': sha256,
    },
  })
}

const answer = ({ id, number, status }: BatchRow): Response =>
  Response.json({ batch: { id, number, status } })
