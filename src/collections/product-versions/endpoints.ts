import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readDefinition, type ProductDefinition } from '../../domain/products'
import { storageOf } from '../../storage'
import { fieldRights, fieldsOfRequest } from '../../tenants/custom-fields/request'
import { memberTypes } from '../../tenants/custom-fields/member-types'
import { actorOf, authorise, permittedTenants } from '../../tenants/permissions'
import { bodyOf, endpoint, pathId } from '../endpoint'
import { slugs } from '../slugs'
import { versionErrors } from './errors'
import { askToPublish } from './approval'
import { findVersion } from './publish/find'
import { previewTerms } from './publish/preview'
import { definitionOf, existingChoices, type VersionRow } from './terms'
import { askToWithdraw, withdrawInput } from './withdraw/approval'
import { tryTerms } from './try-terms'

const READ = `${slugs.productVersions}.read`

const tryBody = z.strictObject({
  tenant: z.uuid(),
  definition: z.unknown(),
  memberNumber: z.string().trim().min(1).max(60),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as YYYY-MM.'),
  plan: z.string().max(30).optional(),
  amount: z.int().min(0).optional(),
})

const publishBody = z.strictObject({ existing: z.enum(existingChoices) })

/** Under `/api/product-versions`. */
export const versionEndpoints: Omit<Endpoint, 'root'>[] = [
  endpoint('post', '/try', async (req) => {
    const { definition: input, ...body } = await bodyOf(req, tryBody)
    const { tenant } = body
    await authorise(req, tenant, READ)
    await authorise(req, tenant, 'members.read')
    await authorise(req, tenant, 'dependants.read')
    const storage = storageOf(req.payload)
    const definition = readDefinition(input, { customTypes: await memberTypes(storage, tenant) })
    await refuseHidden(req, tenant, definition)
    return Response.json(await tryTerms(storage, { ...body, definition }))
  }),
  endpoint('post', '/:id/preview', async (req) => {
    const version = await visibleVersion(req)
    await authorise(req, version.tenant, 'members.read')
    await authorise(req, version.tenant, 'subscriptions.read')
    await refuseHidden(req, version.tenant, definitionOf(version))
    return Response.json(await previewTerms(storageOf(req.payload), version))
  }),
  endpoint('post', '/:id/publish', async (req) => {
    const { tenant, id } = await visibleVersion(req)
    await authorise(req, tenant, 'products.publish')
    const { existing } = await bodyOf(req, publishBody)
    const step = { tenant, version: id, existing, actor: actorOf(req) }
    const outcome = await askToPublish(storageOf(req.payload), step)
    if ('run' in outcome) return Response.json(outcome, { status: 202 })
    const { version, ...figures } = outcome
    return Response.json({ version: { id: version.id, status: version.status }, ...figures })
  }),
  endpoint('post', '/:id/withdraw', async (req) => {
    const { tenant, id } = await visibleVersion(req)
    await authorise(req, tenant, 'products.withdraw')
    const { reason } = await bodyOf(req, withdrawInput.omit({ version: true }))
    const order = { tenant, version: id, reason, actor: actorOf(req) }
    const outcome = await askToWithdraw(storageOf(req.payload), order)
    if ('undone' in outcome) return Response.json(outcome)
    return Response.json({ run: outcome }, { status: 202 })
  }),
]

/** @throws PRODUCT_VERSION_UNKNOWN also for terms that the reader may not see */
async function visibleVersion(req: PayloadRequest): Promise<VersionRow> {
  const id = pathId(req)
  const version = await findVersion(storageOf(req.payload), { platform: true }, id)
  const visible = await permittedTenants(req, READ)
  if (visible.includes(version.tenant)) return version
  throw versionErrors.PRODUCT_VERSION_UNKNOWN(`There are no terms ${id}.`, { version: id })
}

/** A premium tells what it was worked out of: who may not see a field does not learn it this way. */
async function refuseHidden(
  req: PayloadRequest,
  tenant: string,
  { fields }: ProductDefinition,
): Promise<void> {
  const { maySee } = fieldRights(req, tenant)
  const known = await fieldsOfRequest(req, tenant, slugs.members)
  const hidden = known.find((field) => field.key in fields && !maySee(field))
  if (!hidden) return
  throw versionErrors.PRODUCT_FIELDS_HIDDEN(
    `The terms read the field "${hidden.key}", which you may not see.`,
    { field: hidden.key },
  )
}
