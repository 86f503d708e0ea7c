import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { initTenant } from '../../src/tenants/init-tenant'
import { openTestPlatform } from '../kit/platform'
import { signIn } from '../kit/society'

type Doc = Record<string, unknown> & { id: string }

let platform: Platform
let tenant: string
let officer: PayloadRequest
let member: Doc

beforeAll(async () => {
  platform = await openTestPlatform()
  const actor = systemActor('test')
  const society = await initTenant(platform, {
    slug: 'one',
    name: 'One',
    template: 'burial',
    actor,
  })
  tenant = society.tenant
  officer = await signIn(platform, tenant, 'society-admin')
  member = await create('members', {
    ...{ surname: 'Kgosi', forenames: 'Neo', joinedOn: '2020-01-01', omang: '123456789' },
  })
  await create('members', {
    ...{ surname: 'Modise', forenames: 'Neo', joinedOn: '2020-01-01', omang: '123456780' },
  })
  await create('subscriptions', {
    ...{ member: member.id, product: society.products.DUES, amount: 2500, from: '2026-01' },
  })
}, 120_000)
afterAll(() => platform.close())

async function create(collection: string, data: object): Promise<Doc> {
  return (await platform.payload.create({
    collection: collection as CollectionSlug,
    data: data as never,
    depth: 0,
    overrideAccess: false,
    req: officer,
  })) as unknown as Doc
}

/** Asks as a picker does: only the title, at depth 0. */
async function titles(collection: string, where: Where, sort = 'title'): Promise<unknown[]> {
  const { docs } = await platform.payload.find({
    collection: collection as CollectionSlug,
    where,
    sort,
    depth: 0,
    select: { title: true } as never,
    overrideAccess: false,
    req: officer,
  })
  return docs.map((doc) => (doc as { title?: unknown }).title)
}

/** Asks as the search box of a list does: every searchable field for one text. */
function searchBox(collection: CollectionSlug, text: string): Where {
  const { admin } = platform.payload.collections[collection].config
  return { or: (admin.listSearchableFields ?? []).map((field) => ({ [field]: { like: text } })) }
}

describe('a title', () => {
  it('of a member has the name and the number, and is found by either in any order', async () => {
    const title = `Kgosi, Neo (${String(member.memberNumber)})`
    for (const text of ['neo kgosi', 'Kgosi, Neo', String(member.memberNumber), title]) {
      expect(await titles('members', { title: { like: text } }, 'surname')).toEqual([title])
      expect(await titles('members', searchBox('members', text))).toEqual([title])
    }
    expect(await titles('members', searchBox('members', 'neo'))).toHaveLength(2)
    expect(await titles('members', searchBox('members', '123456789'))).toEqual([title])
  })

  it('of a subscription says who, what and since when', async () => {
    const title = `${String(member.memberNumber)} DUES from 2026-01`
    expect(await titles('subscriptions', {})).toEqual([title])
    expect(await titles('subscriptions', searchBox('subscriptions', 'kgosi dues'))).toEqual([title])
    expect(await titles('subscriptions', searchBox('subscriptions', 'modise'))).toEqual([])
  })

  it('is never an identity, in whatever collection', async () => {
    const asked = platform.payload.config.collections.filter(({ fields }) =>
      fields.some((field) => 'virtual' in field && field.virtual),
    )
    expect(asked.length).toBeGreaterThan(15)
    for (const { slug } of asked) {
      const found = await titles(slug, {})
      expect(
        found.filter((title) => !title || /[0-9a-f]{8}-[0-9a-f]{4}/.test(String(title))),
      ).toEqual([])
      await titles(slug, searchBox(slug, 'neo 12'))
    }
  })
})
