import { importMembers } from '../src/collections/imports'
import { slugs } from '../src/collections/slugs'
import { systemActor } from '../src/domain/actor'
import type { Platform } from '../src/start'
import { initTenant } from '../src/tenants/init-tenant'
import { bareMembers } from './bare-members'
import { openBench } from './database'
import { measure, round } from './measure'
import { bytesOf } from './month'
import { defineOwnFields, memberOf, ownMembersCsv } from './own-fields'

const LOCAL_API_MEMBERS = 1000

/** An import of members with ten fields of the society's own, and what the plain ways do on the same machine. */
export async function benchImport({ members }: { members: number }) {
  const platform = await openBench()
  const actor = systemActor('bench')
  try {
    const tenant = await societyOf(platform, 'bench')
    const marks: number[] = []
    const { result, seconds, peakMegabytes } = await measure(() =>
      importMembers(platform, {
        ...{ tenant, actor, source: bytesOf(ownMembersCsv(members)) },
        onProgress: () => marks.push(process.memoryUsage.rss()),
      }),
    )
    const rowsPerSecond = members / seconds
    const list = await listSeconds(platform, tenant)
    const plain = await localApi(platform, Math.min(members, LOCAL_API_MEMBERS))
    const bare = await bareMembers(platform.url)
    return {
      bench: 'import',
      members,
      ownFields: 10,
      created: result.created,
      refused: result.refused,
      seconds,
      rowsPerSecond: Math.round(rowsPerSecond),
      peakMegabytes,
      megabytesByTenth: tenths(marks),
      listSeconds: list,
      localApi: { rowsPerSecond: Math.round(plain), ratio: round(rowsPerSecond / plain) },
      bareInsert: { rowsPerSecond: Math.round(bare), ratio: round(rowsPerSecond / bare, 3) },
    }
  } finally {
    await platform.close()
  }
}

async function societyOf(platform: Platform, slug: string): Promise<string> {
  const actor = systemActor('bench')
  const order = { slug, name: slug, template: 'burial', actor } as const
  const { tenant } = await initTenant(platform, order)
  await defineOwnFields(platform, tenant)
  return tenant
}

/** The plain Payload way: a member at a time by the Local API, with the same checks. @returns rows a second */
async function localApi(platform: Platform, members: number): Promise<number> {
  const tenant = await societyOf(platform, 'plain')
  const { seconds } = await measure(async () => {
    for (let index = 0; index < members; index += 1)
      await platform.payload.create({
        collection: slugs.members,
        data: { tenant, ...memberOf(index) } as never,
        overrideAccess: true,
      })
  })
  return members / seconds
}

/** The first page of the list of members, filtered and in the order of a field of the society's own. */
async function listSeconds({ payload }: Platform, tenant: string) {
  const list = (query: object) =>
    measure(() =>
      payload.find({
        collection: slugs.members,
        overrideAccess: true,
        limit: 10,
        where: { tenant: { equals: tenant } },
        ...query,
      } as never),
    )
  const own = { and: [{ tenant: { equals: tenant } }, { 'custom.card': { equals: 'A-000777' } }] }
  const ward = { and: [{ tenant: { equals: tenant } }, { 'custom.ward': { equals: 'north' } }] }
  return {
    filteredToOne: (await list({ where: own })).seconds,
    filteredToAQuarter: (await list({ where: ward })).seconds,
    sorted: (await list({ sort: 'custom.salary' })).seconds,
  }
}

/** Memory while the file is read: constant when the last is no more than the first ones. */
function tenths(marks: number[]): number[] {
  const step = Math.max(1, Math.floor(marks.length / 10))
  return marks
    .filter((_, at) => at % step === step - 1)
    .map((bytes) => Math.round(bytes / 1024 / 1024))
}
