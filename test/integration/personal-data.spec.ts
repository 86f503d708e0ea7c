import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import type { Platform } from '../../src/start'
import { rewrapTenantKeys, tenantCipher } from '../../src/tenants/personal-data'
import { openTestPlatform } from '../kit/platform'
import { makeSociety, signIn } from '../kit/society'

type Member = { id: string; omang?: string | null; passport?: string | null; surname: string }

let platform: Platform
let tenant: string
let other: string
let officer: PayloadRequest
let auditor: PayloadRequest

beforeAll(async () => {
  platform = await openTestPlatform()
  tenant = await makeSociety(platform, 'one')
  other = await makeSociety(platform, 'two')
  officer = await signIn(platform, tenant, 'member-officer')
  auditor = await signIn(platform, tenant, 'auditor')
}, 180_000)
afterAll(() => platform.close())

let next = 0
const memberData = (data: object) => ({
  memberNumber: `T${(next += 1)}`,
  surname: 'Modise',
  forenames: 'Neo',
  joinedOn: '2020-01-01',
  status: 'applicant',
  ...data,
})

async function create(data: object, society = tenant, req?: PayloadRequest): Promise<Member> {
  return (await platform.payload.create({
    collection: 'members',
    data: memberData({ tenant: society, ...data }) as never,
    overrideAccess: !req,
    req,
  })) as unknown as Member
}

async function read(id: string, req: PayloadRequest): Promise<Member> {
  return (await platform.payload.findByID({
    collection: 'members',
    id,
    overrideAccess: false,
    req,
  })) as unknown as Member
}

async function stored(id: string): Promise<Record<string, unknown>> {
  for await (const page of platform.storage.stream({ platform: true }, 'members', {
    where: { id: { equals: id } },
  })) {
    return page[0] ?? {}
  }
  return {}
}

async function search(where: object, req?: PayloadRequest): Promise<string[]> {
  const found = await platform.payload.find({
    collection: 'members',
    where: where as never,
    overrideAccess: !req,
    req,
  })
  return found.docs.map((doc) => String(doc.id))
}

describe('a personal number', () => {
  it('is ciphertext in the database, bound to its row', async () => {
    const member = await create({ omang: '929523699' })
    const row = await stored(member.id)
    expect(row.omang).toMatch(/^v1:1:/)
    expect(JSON.stringify(row)).not.toContain('929523699')
    const cipher = await tenantCipher(platform.storage, tenant)
    const place = { collection: 'members', id: member.id, field: 'omang' }
    expect(cipher.decrypt(place, String(row.omang))).toBe('929523699')
    expect(row.omangIndex).toBe(cipher.blindIndex('omang', '929523699'))
  })

  it('is shown whole to those who may see it and masked to all others', async () => {
    const member = await create({ omang: '101014292' })
    expect((await read(member.id, officer)).omang).toBe('101014292')
    expect((await read(member.id, auditor)).omang).toBe('•••••4292')
    expect(member.omang).toBe('•••••4292')
  })

  it('is shown to the system when it asks for it', async () => {
    const { id } = await create({ omang: '101014293' })
    const reveal = { collection: 'members', id, context: { reveal: true } } as const
    const seen = await platform.payload.findByID({ ...reveal, overrideAccess: true })
    expect((seen as unknown as Member).omang).toBe('101014293')
  })

  it('stays as it is when a form sends back what it was given', async () => {
    const { id } = await create({ omang: '473026686', passport: 'BN1234567' })
    const before = await stored(id)
    const update = { collection: 'members', id, overrideAccess: true } as const
    await platform.payload.update({
      ...update,
      data: { omang: '•••••6686', surname: 'Ntsima' } as never,
    })
    await platform.payload.update({ ...update, data: { omang: '473026686' } as never })
    await platform.payload.update({ ...update, data: { surname: 'Segale' } })
    const after = await stored(id)
    expect([after.omang, after.omangIndex, after.passport]).toEqual([
      before.omang,
      before.omangIndex,
      before.passport,
    ])
  })

  it('is replaced, or removed, when another value is sent', async () => {
    const { id } = await create({ omang: '669019081', passport: 'P1234567' })
    const update = { collection: 'members', id, overrideAccess: true } as const
    await platform.payload.update({ ...update, data: { omang: '669 019 082' } as never })
    expect((await read(id, officer)).omang).toBe('669019082')
    await platform.payload.update({ ...update, data: { passport: '' } as never })
    expect(await stored(id)).toMatchObject({ passport: null, passportIndex: null })
  })

  it.each([
    ['12345', /omang/i],
    ['•••••4292', /omang/i],
    ['v1:1:AAAA', /omang/i],
  ])('refuses %s', async (omang, message) => {
    await expect(create({ omang })).rejects.toThrow(message)
  })

  it('belongs to one member of a society, and may appear in another society', async () => {
    await create({ omang: '555512345' })
    await expect(create({ omang: '555 512 345' })).rejects.toThrow(/omang/i)
    await expect(create({ omang: '555512345' }, other)).resolves.toBeDefined()
    await expect(Promise.all([create({}), create({})])).resolves.toHaveLength(2)
  })

  it('is unique also when two save at the same moment', async () => {
    const both = await Promise.allSettled([
      create({ omang: '777711111' }),
      create({ omang: '777711111' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('searching for a personal number', () => {
  it('finds the whole number, also through a relation, and in the own society only', async () => {
    const mine = await create({ omang: '321321321' })
    await create({ omang: '321321321' }, other)
    expect(await search({ omang: { equals: '321 321 321' } }, officer)).toEqual([mine.id])
    expect(await search({ omang: { in: '321321321,999999999' } }, officer)).toEqual([mine.id])
    expect(await search({ and: [{ omang: { equals: '321321321' } }] })).toHaveLength(2)
    // Who sees it masked could work it out by asking for one number after the other.
    for (const where of [{ omang: { equals: '321321321' } }, { omang: { in: '321321321' } }])
      await expect(search(where, auditor)).rejects.toMatchObject({ code: 'PERSONAL_DATA_SEARCH' })
    const box = ['321321321', mine.surname].map((text) => ({
      or: [{ surname: { like: text } }, { omang: { like: text } }],
    }))
    expect(await search(box[0] ?? {}, auditor)).toEqual([])
    expect(await search(box[1] ?? {}, auditor)).toContain(mine.id)
    expect(await search({ omang: { equals: '999999999' } }, officer)).toEqual([])
    await platform.payload.create({
      collection: 'dependants',
      data: { tenant, member: mine.id, surname: 'A', forenames: 'B', relation: 'child' } as never,
      overrideAccess: true,
    })
    const lives = await platform.payload.find({
      collection: 'dependants',
      where: { 'member.omang': { equals: '321321321' } },
      overrideAccess: true,
    })
    expect(lives.totalDocs).toBe(1)
  })

  it('answers the search box of the list, which asks several fields at once', async () => {
    const mine = await create({ omang: '321321322' })
    const box = { or: [{ surname: { like: '321321322' } }, { omang: { like: '321321322' } }] }
    expect(await search(box, officer)).toEqual([mine.id])
  })

  it.each(['like', 'contains', 'not_equals', 'greater_than'])('refuses %s', async (operator) => {
    await expect(search({ omang: { [operator]: '321' } }, officer)).rejects.toThrow(/whole number/)
  })

  it('never gives out or compares the blind index', async () => {
    const { id } = await create({ omang: '321321323' })
    const index = String((await stored(id)).omangIndex)
    const shown = await platform.payload.findByID({
      collection: 'members',
      id,
      showHiddenFields: true,
      overrideAccess: true,
    })
    expect(JSON.stringify(shown)).not.toContain(index)
    await expect(search({ omangIndex: { equals: index } }, officer)).rejects.toThrow(/omangIndex/)
    const sorted = platform.payload.find({
      collection: 'members',
      sort: 'omangIndex',
      overrideAccess: false,
      req: officer,
    })
    await expect(sorted).rejects.toThrow(/omangIndex/)
  })
})

describe('the keys', () => {
  it('are made once when many ask at the same moment', async () => {
    const society = await makeSociety(platform, 'three')
    await Promise.all(
      Array.from({ length: 8 }, () => create({ omang: String(100000000 + next) }, society)),
    )
    const keys = await platform.storage.sum({ tenant: society }, 'tenant-keys', { fields: [] })
    expect(keys[0]?.count).toBe(1)
  })

  it('are wrapped anew when the key of the environment changes, and the data stays readable', async () => {
    const former = process.env.MOTSHELO_MASTER_KEY ?? ''
    const { id } = await create({ omang: '456456456' })
    process.env.MOTSHELO_MASTER_KEY = `next:${Buffer.alloc(32, 9).toString('base64')}`
    await expect(rewrapTenantKeys(platform.storage)).rejects.toMatchObject({
      code: 'MASTER_KEY_UNKNOWN',
    })
    process.env.MOTSHELO_PREVIOUS_MASTER_KEYS = former
    expect((await rewrapTenantKeys(platform.storage)).rewrapped).toBeGreaterThan(1)
    delete process.env.MOTSHELO_PREVIOUS_MASTER_KEYS
    expect(await rewrapTenantKeys(platform.storage)).toMatchObject({ rewrapped: 0 })
    const cipher = await platform.storage.transaction((transaction) =>
      tenantCipher(transaction, tenant),
    )
    const place = { collection: 'members', id, field: 'omang' }
    expect(cipher.decrypt(place, String((await stored(id)).omang))).toBe('456456456')
    process.env.MOTSHELO_MASTER_KEY = former
  })
})
