import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importMembers } from '../../src/collections/imports'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { initTenant } from '../../src/tenants/init-tenant'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

type Doc = Record<string, unknown> & { id: string; custom: Record<string, unknown> }
type Refused = { errors: { data?: { errors: { path: string; message: string }[] } }[] }
type Answer = Awaited<ReturnType<Staff['rest']>>

let platform: Platform
let tenant: string
let admin: Staff
let stranger: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  const { payload } = platform
  const actor = systemActor('test')
  const roles = await ensureSystemRoles(payload)
  expect(roles['society-admin']).toBeDefined()
  const make = async (slug: string): Promise<[string, Staff]> => {
    const made = await initTenant(platform, { slug, name: slug, template: 'burial', actor })
    const staff = await makeStaff(payload, {
      name: slug,
      email: `${slug}@test.example`,
      memberships: [{ tenant: made.tenant, roles: ['society-admin'] }],
    })
    return [made.tenant, staff]
  }
  ;[tenant, admin] = await make('one')
  ;[, stranger] = await make('two')
}, 180_000)
afterAll(() => platform?.close(), 30_000)

const problemsIn = (answer: Answer): string[] =>
  (answer.json<Refused>().errors[0]?.data?.errors ?? []).map(
    ({ path, message }) => `${path} ${message}`,
  )

const definitionOf = (field: { key: string }) => ({
  collection: 'members',
  label: { en: `The ${field.key}` },
  ...field,
})

const tryDefine = (field: { key: string } & Record<string, unknown>) =>
  admin.rest('POST', '/custom-fields?depth=0', definitionOf(field))

async function define(field: { key: string } & Record<string, unknown>): Promise<Doc> {
  const answer = await tryDefine(field)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: Doc }>().doc
}

let people = 0
async function made(custom: object, more: object = {}, by = admin): Promise<Doc> {
  people += 1
  const answer = await by.rest('POST', '/members?depth=0', {
    surname: 'Modise',
    forenames: `Neo ${people}`,
    joinedOn: '2020-01-01',
    omang: String(200_000_000 + people),
    custom,
    ...more,
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: Doc }>().doc
}

const change = (id: string, data: object) => admin.rest('PATCH', `/members/${id}?depth=0`, data)
const customOf = async (id: string) =>
  (await admin.rest('GET', `/members/${id}?depth=0`)).json<Doc>().custom

describe('a computed field', () => {
  it('is worked out at each save, also for what is there, and nobody enters it', async () => {
    await define({ key: 'salary', type: 'money' })
    const early = await made({ salary: 100_000 })
    await define({
      key: 'share',
      type: 'formula',
      result: 'money',
      formula: 'percent(member.custom.salary, "2.5")',
    })
    expect(await customOf(early.id)).toEqual({ salary: 100_000, share: 2500 })
    const later = await made({ salary: 432_100, share: 1 })
    expect(later.custom).toEqual({ salary: 432_100, share: 10_803 })
    await change(later.id, { custom: { salary: null } })
    expect(await customOf(later.id)).toEqual({})
    const history = await admin.rest('GET', `/members/${early.id}/history`)
    expect(history.text).toContain('custom.share')
  })

  it('can be searched by its own type', async () => {
    const answer = await admin.rest('GET', '/members?where[custom.share][greater_than]=2000')
    expect(answer.json<{ docs: Doc[] }>().docs).toHaveLength(1)
  })

  it.each([
    [{ formula: 'member.custom.wages', result: 'money' }, 'formula'],
    [{ formula: 'member.custom.salary', result: 'date' }, 'formula'],
    [{ formula: '', result: 'text' }, 'formula'],
    [{ formula: 'member.omang', result: 'text' }, 'formula'],
  ])('whose formula makes no sense is refused at the formula (%#)', async (more, path) => {
    const answer = await tryDefine({ key: 'broken', type: 'formula', ...more })
    expect(answer.status).toBe(400)
    expect(problemsIn(answer)[0]).toContain(`${path} `)
  })

  it('follows a new formula', async () => {
    const { docs } = (
      await admin.rest('GET', '/custom-fields?where[key][equals]=share&depth=0')
    ).json<{ docs: Doc[] }>()
    const one = await made({ salary: 200_000 })
    const data = { formula: 'percent(member.custom.salary, "10")' }
    const answer = await admin.rest('PATCH', `/custom-fields/${docs[0]?.id}`, data)
    expect(answer.status).toBe(200)
    expect((await customOf(one.id)).share).toBe(20_000)
  })
})

describe('a field that is shown when its formula says so', () => {
  it('is required there and refused elsewhere, by form, API and import alike', async () => {
    await define({
      key: 'guardian',
      type: 'text',
      required: true,
      shownWhen: 'member.sex == "F" && member.joinedOn < date("2021-01-01")',
    })
    await expect(made({}, { sex: 'F' })).rejects.toThrow('custom.guardian')
    await expect(made({}, { sex: 'M' })).resolves.toBeDefined()
    await expect(made({ guardian: 'Neo' }, { sex: 'M' })).rejects.toThrow('not asked')
    const kept = await made({ guardian: 'Neo' }, { sex: 'F' })
    expect((await change(kept.id, { sex: 'M' })).status).toBe(200)
    expect(await customOf(kept.id)).toEqual({ guardian: 'Neo' })
    const head =
      'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date'
    const row = (number: number, sex: string, joined: string, own: string) =>
      `S${number},,${300_000_000 + number},Tau,Lorato,${sex},,,,,${joined},active,,${own},1000.00`
    const lines = [
      `${head},guardian,salary`,
      row(1, 'F', '2020-01-01', ''),
      row(2, 'M', '2020-01-01', ''),
      row(3, 'F', '2020-01-01', 'Neo'),
      row(4, 'F', '2022-01-01', ''),
    ]
    const source = (async function* () {
      yield Buffer.from(`${lines.join('\n')}\n`)
    })()
    const actor = systemActor('test')
    const report = await importMembers(platform, { tenant, actor, source })
    expect(report).toMatchObject({ created: 3, refused: 1 })
    expect(report.errors).toMatchObject([{ row: 2, field: 'guardian' }])
    const found = await admin.rest('GET', '/members?where[memberNumber][equals]=S3&depth=0')
    expect(found.json<{ docs: Doc[] }>().docs[0]?.custom).toEqual({
      guardian: 'Neo',
      salary: 100_000,
      share: 10_000,
    })
  })

  it('must have a formula of yes or no', async () => {
    const answer = await tryDefine({ key: 'odd', type: 'text', shownWhen: 'member.surname' })
    expect(problemsIn(answer)[0]).toContain('shownWhen ')
  })
})

describe('another type', () => {
  it('is taken where every stored value converts, and shown before', async () => {
    const field = await define({ key: 'plot', type: 'text' })
    const first = await made({ plot: '12' }, { sex: 'M' })
    const bad = await made({ plot: 'Old Naledi' }, { sex: 'M' })
    const zero = await made({ plot: '007' }, { sex: 'M' })
    const look = async () =>
      (
        await admin.rest('POST', '/custom-fields/preview', {
          ...{ tenant, id: field.id, collection: 'members' },
          definition: { key: 'plot', label: { en: 'Plot' }, type: 'number' },
        })
      ).json<{ found: Record<string, unknown> }>().found
    expect(await look()).toMatchObject({
      holding: 3,
      changing: 1,
      refused: 2,
      bad: [
        { id: bad.id, value: 'Old Naledi', message: 'Write a number.' },
        { id: zero.id, value: '007', message: 'A number loses the zero at the front.' },
      ],
    })
    const retype = () => admin.rest('PATCH', `/custom-fields/${field.id}`, { type: 'number' })
    const refused = await retype()
    expect([refused.status, problemsIn(refused)[0]]).toEqual([
      400,
      expect.stringContaining('type 2 of'),
    ])
    expect(await customOf(first.id)).toMatchObject({ plot: '12' })
    await change(bad.id, { custom: { plot: '13' } })
    await change(zero.id, { custom: { plot: null } })
    expect((await retype()).status).toBe(200)
    expect(await customOf(first.id)).toMatchObject({ plot: 12 })
    const history = await admin.rest('GET', `/members/${first.id}/history`)
    const [latest] = history.json<{ entries: { changes: unknown[] }[] }>().entries
    expect(latest?.changes).toEqual([{ field: 'custom.plot', before: '12', after: 12 }])
  })

  it('is refused where a formula would no longer work', async () => {
    const { docs } = (
      await admin.rest('GET', '/custom-fields?where[key][equals]=salary&depth=0')
    ).json<{ docs: Doc[] }>()
    const answer = await admin.rest('PATCH', `/custom-fields/${docs[0]?.id}`, { type: 'text' })
    expect(problemsIn(answer)[0]).toContain('The formula of "share" would no longer work')
  })

  it('is previewed only by who may change definitions of the society', async () => {
    const answer = await stranger.rest('POST', '/custom-fields/preview', {
      ...{ tenant, collection: 'members' },
      definition: { key: 'plot', type: 'number' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('a relation', () => {
  it('points at a record of the society and at no other', async () => {
    await define({ key: 'sponsor', type: 'relation', target: 'members' })
    const mine = await made({}, { sex: 'M' })
    const theirs = await made({}, { sex: 'M' }, stranger)
    const pointing = await made({ sponsor: mine.id }, { sex: 'M' })
    expect(pointing.custom.sponsor).toBe(mine.id)
    await expect(made({ sponsor: theirs.id }, { sex: 'M' })).rejects.toThrow('no such record')
    await expect(made({ sponsor: 'me' }, { sex: 'M' })).rejects.toThrow('Choose a record')
    const found = await admin.rest('GET', `/members?where[custom.sponsor][equals]=${mine.id}`)
    expect(found.json<{ docs: Doc[] }>().docs.map(({ id }) => id)).toEqual([pointing.id])
  })

  it('needs a target', async () => {
    expect(problemsIn(await tryDefine({ key: 'loose', type: 'relation' }))).toEqual([
      'target Choose what it points at.',
    ])
  })
})
