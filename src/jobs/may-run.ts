import { createLocalReq, type PayloadRequest } from 'payload'
import { slugs } from '../collections/slugs'
import { isPerson } from '../domain/actor'
import { authorise } from '../tenants/permissions'
import { jobErrors } from './errors'
import type { JobDefinition, JobPlatform, JobRun } from './types'

/**
 * Asks again, when a queued job is taken up, what was asked when it was ordered: the person may have
 * left and the society may have been closed meanwhile.
 * @throws FORBIDDEN, JOB_ORDERER_GONE, JOB_SOCIETY_CLOSED
 */
export async function assertMayRun(
  platform: JobPlatform,
  run: JobRun,
  { permission }: JobDefinition,
): Promise<void> {
  if (!permission) return
  if (isPerson({ id: run.actor, name: run.actorName }))
    await authorise(await requestOf(platform, run), run.tenant, permission)
  else await assertActive(platform, run.tenant)
}

async function requestOf({ payload }: JobPlatform, run: JobRun): Promise<PayloadRequest> {
  const user = await payload.findByID({
    collection: slugs.users,
    id: run.actor,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  if (!user) throw jobErrors.JOB_ORDERER_GONE(`${run.actorName} is no user any more.`)
  return createLocalReq({ user: { ...user, collection: slugs.users } as never }, payload)
}

async function assertActive({ storage }: JobPlatform, tenant: string): Promise<void> {
  const pages = storage.stream({ platform: true }, slugs.tenants, {
    where: { id: { equals: tenant } },
    select: ['status'],
  })
  for await (const [society] of pages) {
    if (society?.status === 'active') return
    throw jobErrors.JOB_SOCIETY_CLOSED(`The society is ${String(society?.status)}.`)
  }
}
