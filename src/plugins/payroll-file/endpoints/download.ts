import { Readable } from 'node:stream'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import type { Storage } from '../../../storage/types'
import { readStoredFile } from '../../../tenants/files'
import { payrollErrors } from '../errors'
import { payrollSlugs } from '../slugs'
import { findRun } from '../runs/find-run'
import { regenerateFile } from '../runs/regenerate'
import type { RunFile } from '../runs/types'
import { z } from 'zod'
import { endpoint, queryOf } from '../../../collections/endpoint'
import { stepOf } from './step-of'

const fileQuery = z.object({ name: z.string().max(200).optional() })

/** The bytes of a run, as they are kept and as they are rendered again. */
export const downloadEndpoints = [
  endpoint('get', '/:id/file', async (req) => {
    const { tenant, run, actor } = await stepOf(req, 'deductions.download')
    const { name } = queryOf(req, fileQuery)
    const storage = storageOf(req.payload)
    const { files } = await findRun(storage, { tenant, run })
    const file = chosen(files, name)
    await recordDownload(storage, { tenant, run, actor, file: file.name })
    const bytes = Readable.from(readStoredFile(storage, { tenant, id: file.id }))
    return attachment(file, Readable.toWeb(bytes) as ReadableStream)
  }),
  endpoint('get', '/:id/regenerate', async (req) => {
    const { tenant, run, actor } = await stepOf(req, 'deductions.download')
    const { name } = queryOf(req, fileQuery)
    const { files } = await regenerateFile(storageOf(req.payload), { tenant, run, actor })
    const file = chosen(files, name)
    return attachment({ ...file, bytes: file.bytes.length }, new Uint8Array(file.bytes))
  }),
]

type Download = { tenant: string; run: string; actor: Actor; file: string }

/** The file has numbers of every member: who took it out of the house is on record. */
function recordDownload(storage: Storage, { tenant, run, actor, file }: Download): Promise<void> {
  return storage.transaction(async (transaction) =>
    recordAudit(transaction, [
      {
        tenant,
        actor,
        action: 'deductions.download',
        collection: payrollSlugs.deductionRuns,
        documentId: run,
        reason: file,
      },
    ]),
  )
}

function chosen<File extends Pick<RunFile, 'name'>>(files: File[], name: string | undefined): File {
  const file = name === undefined ? files[0] : files.find((each) => each.name === name)
  if (file) return file
  throw payrollErrors.FILE_UNKNOWN(`The run has no file ${name ?? ''}.`, {
    field: 'name',
    files: files.map((each) => each.name),
  })
}

function attachment(
  { name, bytes, sha256 }: Pick<RunFile, 'name' | 'bytes' | 'sha256'>,
  body: BodyInit,
): Response {
  return new Response(body, {
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
