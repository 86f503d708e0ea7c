import type { CollectionSlug, PayloadRequest } from 'payload'
import { z } from 'zod'
import { fileLimits, fileOf } from '../../../domain/custom-fields'
import { storageOf } from '../../../storage'
import { firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { customFieldErrors } from '../../../tenants/custom-fields/errors'
import { addFile, OWN_FIELD_FILE } from '../../../tenants/custom-fields/files'
import type { SocietyField } from '../../../tenants/custom-fields/load'
import { CUSTOM } from '../../../tenants/custom-fields/mark'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { idOf } from '../../../tenants/ids'
import { ownershipOf } from '../../../tenants/ownership'
import { actorOf, authorise, hasPermission } from '../../../tenants/permissions'
import { checked, endpoint, queryOf } from '../../endpoint'
import { slugs } from '../../slugs'
import { handOut } from '../../stored-files/download'

const place = z.object({
  tenant: z.uuid(),
  collection: z.string().max(60),
  key: z.string().max(60),
})

/**
 * `POST /api/custom-fields/files?tenant=&collection=&key=`: a form with the `file` of a field, for who may
 * change it. Answers the `value` to save the record with.
 */
export const addFileEndpoint = endpoint('post', '/files', async (req) => {
  const { tenant, collection, key } = queryOf(req, place)
  await authoriseSaving(req, tenant, collection)
  const fields = await fieldsOfRequest(req, tenant, collection)
  const field = fields.find((each) => each.key === key && each.type === 'file' && !each.archived)
  if (!field || !fieldRights(req, tenant).mayChange(field))
    throw customFieldErrors.CUSTOM_FIELD_FILE(`No file can be added to "${key}".`, { field: key })
  const file = await sentFile(req, field)
  const order = { tenant, field, ...file, actor: actorOf(req) }
  return Response.json({ value: await addFile(storageOf(req.payload), order) }, { status: 201 })
})

/** Who may save a record may add a file to it. @throws FORBIDDEN */
async function authoriseSaving(req: PayloadRequest, tenant: string, slug: string): Promise<void> {
  const collection = req.payload.config.collections.find((each) => each.slug === slug)
  const byOperation = collection && ownershipOf(collection)?.ownFieldsBy
  if (byOperation) return authorise(req, tenant, byOperation)
  if (await hasPermission(req, tenant, `${slug}.create`)) return
  await authorise(req, tenant, `${slug}.update`)
}

async function sentFile(req: PayloadRequest, field: SocietyField) {
  const form = await req.formData?.().catch(() => undefined)
  const file = form?.get('file')
  const refused = (message: string) =>
    customFieldErrors.CUSTOM_FIELD_FILE(message, { field: field.key })
  if (!file || typeof file === 'string') throw refused('Send a form with the file.')
  const { bytes, megabytes } = fileLimits(field)
  // Before it is read into memory.
  if (file.size > bytes) throw refused(`The file is larger than ${megabytes} MB.`)
  return { name: file.name, content: Buffer.from(await file.arrayBuffer()) }
}

const taken = z.object({
  collection: z.string().max(60),
  document: z.string().max(60),
  key: z.string().max(60),
})

/**
 * `GET /api/custom-fields/files?collection=&document=&key=`: the file that a record holds in a field, for
 * who may see both. Everything else is not there.
 */
export const takeFileEndpoint = endpoint('get', '/files', async (req) => {
  const asked = checked(taken, Object.fromEntries(req.searchParams ?? []))
  const found = await heldFile(req, asked)
  if (found) return handOut(req, found)
  throw customFieldErrors.CUSTOM_FIELD_FILE_UNKNOWN(`There is no such file.`, { field: asked.key })
})

type Holding = { tenant?: unknown; [CUSTOM]?: unknown }

async function heldFile(req: PayloadRequest, { collection, document, key }: z.infer<typeof taken>) {
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!config || !isId(document)) return null
  const { docs } = await req.payload.find({
    collection: config.slug as CollectionSlug,
    where: { id: { equals: document } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [doc] = docs as unknown as Holding[]
  const tenant = idOf(doc?.tenant)
  // The reading hook has left out what the reader may not see.
  const held = fileOf(valuesIn(doc?.[CUSTOM])[key])
  if (!tenant || !held) return null
  const where = { id: { equals: held.file }, purpose: { equals: OWN_FIELD_FILE } }
  const storage = storageOf(req.payload)
  const row = await firstRow<Row & { bytes: number }>(storage, { tenant }, slugs.storedFiles, where)
  return row && { id: held.file, tenant, name: held.name, bytes: row.bytes }
}
