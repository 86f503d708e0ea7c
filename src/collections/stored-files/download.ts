import type { PayloadRequest } from 'payload'
import { Readable } from 'node:stream'
import { recordAudit } from '../../hooks/audit'
import { platformOf } from '../../platform'
import { storageOf } from '../../storage'
import { firstRow, isId } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { fileErrors, readStoredFile } from '../../tenants/files'
import { actorOf, authorise, hasPermission, permittedTenants } from '../../tenants/permissions'
import { endpoint, pathId } from '../endpoint'
import { slugs } from '../slugs'

type FileRow = Row & { id: string; tenant: string; name: string; purpose: string; bytes: number }

/**
 * `GET /api/stored-files/:id/download`: the bytes, for who may have what the file belongs to. Files of
 * a purpose that no plugin hands out, such as the snapshot of a run, stay inside.
 */
export const downloadEndpoint = endpoint('get', '/:id/download', async (req) => {
  const { id, tenant, name, purpose, bytes } = await visibleFile(req)
  const permission = permissionFor(req, purpose)
  if (!permission) throw fileErrors.FILE_KEPT_INSIDE(`${name} is not handed out.`, { purpose })
  await authorise(req, tenant, permission)
  return handOut(req, { id, tenant, name, bytes })
})

type HandedOut = { id: string; tenant: string; name: string; bytes: number }

/** The answer that is a kept file; the audit log keeps who took it. Asks nobody's rights. */
export async function handOut(
  req: PayloadRequest,
  { id, tenant, name, bytes }: HandedOut,
): Promise<Response> {
  const storage = storageOf(req.payload)
  await storage.transaction(async (transaction) => {
    recordAudit(transaction, [
      {
        tenant,
        actor: actorOf(req),
        action: 'download',
        collection: slugs.storedFiles,
        documentId: id,
        changes: [],
      },
    ])
  })
  const content = Readable.from(readStoredFile(storage, { tenant, id }))
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(name),
      'content-length': String(bytes),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Whether the signed-in person may have the bytes of a file of this purpose. */
export async function mayDownload(
  req: PayloadRequest,
  { tenant, purpose }: { tenant: string; purpose: string },
): Promise<boolean> {
  const permission = permissionFor(req, purpose)
  return permission !== undefined && hasPermission(req, tenant, permission)
}

const permissionFor = (req: PayloadRequest, purpose: string): string | undefined =>
  platformOf(req.payload).filePurposes.find(({ key }) => key === purpose)?.permission

async function visibleFile(req: PayloadRequest): Promise<FileRow> {
  const id = pathId(req)
  const file = isId(id)
    ? await firstRow<FileRow>(storageOf(req.payload), { platform: true }, slugs.storedFiles, {
        id: { equals: id },
      })
    : null
  const visible = await permittedTenants(req, `${slugs.storedFiles}.read`)
  if (file && visible.includes(file.tenant)) return file
  throw fileErrors.FILE_UNKNOWN(`There is no file ${id}.`, { id })
}

/** A name that came with somebody's file may have any character; the first form is for old programs. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`
}

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
