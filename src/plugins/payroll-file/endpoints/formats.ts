import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { listSources } from '../../../domain/formats'
import { storageOf } from '../../../storage'
import { slugs } from '../../../collections/slugs'
import { fieldRights, fieldsOfRequest } from '../../../tenants/custom-fields/request'
import { tenantCipher } from '../../../tenants/personal-data'
import { actorOf, authorise, hasPermission, permittedTenants } from '../../../tenants/permissions'
import { formatPurposes } from '../collections/file-formats'
import { payrollErrors } from '../errors'
import { tenantOfVersion } from '../formats/effective'
import { PREVIEW_LIMIT, previewFormat } from '../formats/preview'
import { publishVersion, withdrawVersion } from '../formats/approval'
import type { FormatVersionRow } from '../formats/types'
import { payrollSlugs } from '../slugs'
import { bodyOf, endpoint, pathId, queryOf } from '../../../collections/endpoint'

const previewBody = z.strictObject({
  tenant: z.uuid(),
  definition: z.unknown(),
  limit: z.int().min(1).max(PREVIEW_LIMIT).default(PREVIEW_LIMIT),
})

const sourcesQuery = z.object({ purpose: z.enum(formatPurposes) })

/** Under `/api/file-format-versions`. */
export const versionEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('post', '/preview', async (req) => {
    const { tenant, definition, limit } = await bodyOf(req, previewBody)
    await authorise(req, tenant, `${payrollSlugs.fileFormatVersions}.read`)
    await authorise(req, tenant, 'members.read')
    const storage = storageOf(req.payload)
    const reveal = await hasPermission(req, tenant, 'personal-data.reveal')
    const cipher = await tenantCipher(storage, tenant)
    const { maySee } = fieldRights(req, tenant)
    const fields = await fieldsOfRequest(req, tenant, slugs.members)
    const hidden = fields.filter((field) => !maySee(field)).map(({ key }) => key)
    const options = { tenant, definition, limit, cipher, reveal, hidden }
    return Response.json(await previewFormat(storage, options))
  }),
  endpoint('post', '/:id/publish', async (req) =>
    answer(await publishVersion(storageOf(req.payload), await stepOf(req))),
  ),
  endpoint('post', '/:id/withdraw', async (req) =>
    answer(await withdrawVersion(storageOf(req.payload), await stepOf(req))),
  ),
]

/** Under `/api/file-formats`. */
export const formatEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('get', '/sources', async (req) => {
    const [tenant] = await permittedTenants(req, `${payrollSlugs.fileFormats}.read`)
    // Whoever may read no society's formats is refused like anybody else.
    await authorise(req, tenant ?? '', `${payrollSlugs.fileFormats}.read`)
    const { purpose } = queryOf(req, sourcesQuery)
    return Response.json({ sources: listSources(purpose) })
  }),
]

async function stepOf(req: PayloadRequest) {
  const version = pathId(req)
  const tenant = await tenantOfVersion(storageOf(req.payload), version)
  const visible = await permittedTenants(req, `${payrollSlugs.fileFormatVersions}.read`)
  if (!tenant || !visible.includes(tenant)) {
    throw payrollErrors.FORMAT_VERSION_UNKNOWN(`There is no format version ${version}.`)
  }
  await authorise(req, tenant, 'formats.publish')
  return { tenant, version, actor: actorOf(req) }
}

const answer = ({ id, number, status }: FormatVersionRow): Response =>
  Response.json({ version: { id, number, status } })
