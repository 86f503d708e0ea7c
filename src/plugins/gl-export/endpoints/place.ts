import type { PayloadRequest } from 'payload'
import { pathId } from '../../../collections/endpoint'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { findBatch, unknownBatch } from '../batches/find'
import { findFormat, unknownFormat } from '../formats/find'
import { glSlugs } from '../slugs'
import { findTarget, unknownTarget } from '../targets/find'

const anywhere = { platform: true } as const

/** The batch of the path, as far as the person may see it. @throws GL_BATCH_UNKNOWN, FORBIDDEN */
export async function batchOf(req: PayloadRequest, permission: string) {
  const id = pathId(req)
  const batch = await findBatch(storageOf(req.payload), anywhere, id)
  await assertVisible(req, batch.tenant, glSlugs.batches, () => unknownBatch(id))
  await authorise(req, batch.tenant, permission)
  return { tenant: batch.tenant, batch, actor: actorOf(req) }
}

/** The target of the path, as far as the person may see it. @throws GL_TARGET_UNKNOWN, FORBIDDEN */
export async function targetOf(req: PayloadRequest, permission: string) {
  const id = pathId(req)
  const target = await findTarget(storageOf(req.payload), anywhere, id)
  await assertVisible(req, target.tenant, glSlugs.targets, () => unknownTarget(id))
  await authorise(req, target.tenant, permission)
  return { tenant: target.tenant, target, actor: actorOf(req) }
}

/** The format of the path, as far as the person may see it. @throws GL_FORMAT_UNKNOWN, FORBIDDEN */
export async function formatOf(req: PayloadRequest, permission: string) {
  const id = pathId(req)
  const { tenant } = await findFormat(storageOf(req.payload), anywhere, id)
  await assertVisible(req, tenant, glSlugs.formats, () => unknownFormat(id))
  await authorise(req, tenant, permission)
  return { tenant, format: id, actor: actorOf(req) }
}

async function assertVisible(
  req: PayloadRequest,
  tenant: string,
  collection: string,
  unknown: () => Error,
): Promise<void> {
  const visible = await permittedTenants(req, `${collection}.read`)
  if (!visible.includes(tenant)) throw unknown()
}
