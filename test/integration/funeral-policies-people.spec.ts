import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { family } from '../../src/domain/funeral/households.fixture'
import { systemActor } from '../../src/domain/actor'
import { verifySociety } from '../../src/jobs/verification'
import { certificateOf, runNight } from '../../src/plugins/funeral-policies'
import type {
  EventRow,
  LifeRow,
  PolicyRow,
} from '../../src/plugins/funeral-policies/policies/types'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import type { Staff } from '../kit/staff'

let platform: Platform
let society: MemberSociety
let other: MemberSociety
let officer: Staff
let stranger: Staff
let member: string

type Doc = { doc: { id: string } }

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'lives')
  other = await MemberSociety.make(platform, 'strangers')
  officer = await society.staff('officer', 'member-officer', 'society-admin')
  stranger = await other.staff('stranger', 'society-admin')
  const versions = await society.rows<Row & { id: string }>('product-versions', {
    amount: { equals: 8500 },
  })
  await platform.storage.updateMany(
    { tenant: society.tenant },
    'product-versions',
    versions.map(({ id }) => ({ id, set: { definition: family } })),
  )
  member = await society.enter(officer, { status: 'active', birthDate: '1980-05-10' })
  await made('dependants', { relation: 'spouse', birthDate: '1985-03-03' })
}, 120_000)
afterAll(() => platform?.close(), 30_000)

async function made(collection: string, data: object): Promise<string> {
  const person = { surname: 'Modise', forenames: 'Lesego', member, tenant: society.tenant }
  const shared = collection === 'dependants' ? person : { member, tenant: society.tenant }
  const answer = await officer.rest('POST', `/${collection}?depth=0`, { ...shared, ...data })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<Doc>().doc.id
}

const policy = async () => (await society.rows<PolicyRow>('policies'))[0] as PolicyRow
const lives = async () =>
  (await society.rows<LifeRow>('policy-lives')).sort((a, b) => (a.from < b.from ? -1 : 1))

it('is made with the subscription, with everybody who is there', async () => {
  const [product] = await society.rows('products', { code: { equals: 'FUN-A' } })
  await made('subscriptions', { product: product?.id, amount: 8500, from: '2026-01' })
  expect(await policy()).toMatchObject({ number: 'POL-000001', status: 'in-force', member })
  expect((await lives()).map(({ relation, from }) => [relation, from])).toEqual([
    ['member', '2026-01-01'],
    ['spouse', '2026-01-01'],
  ])
})

it('makes none for what is no funeral plan', async () => {
  const [product] = await society.rows('products', { code: { equals: 'DUES' } })
  await made('subscriptions', { product: product?.id, amount: 2500, from: '2026-01' })
  expect(await society.rows('policies')).toHaveLength(1)
})

it('covers who is added later from that day, and ends with who is taken off', async () => {
  const child = await made('dependants', {
    ...{ relation: 'child', birthDate: '2005-04-02', coveredFrom: '2026-06-15' },
  })
  expect((await lives()).at(-1)).toMatchObject({
    dependant: child,
    from: '2026-06-15',
    until: null,
  })
  const mother = await made('dependants', {
    ...{ relation: 'parent', birthDate: '1955-04-02', coveredFrom: '2026-02-01' },
  })
  expect((await officer.rest('DELETE', `/dependants/${mother}`)).status).toBe(200)
  const gone = (await lives()).find(({ person }) => person === mother)
  expect(gone?.until).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  const kinds = (await society.rows<EventRow>('policy-events')).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'life-ended')).toHaveLength(1)
})

it('ends the cover of a child by age after a notice, and lets studies carry it on', async () => {
  const { tenant } = society
  const actor = systemActor('test')
  const run = (on: string) => runNight(platform.storage, { tenant, on, actor })
  // 21 on 2 April 2026, before this child was covered: ended at once.
  await run('2026-06-20')
  const child = (await lives()).find(({ relation }) => relation === 'child') as LifeRow
  expect(child.ageEnded).toBe('2026-04-02')
  const { id } = await policy()
  const path = `/policies/${id}/student-proof`
  const refused = await officer.rest('POST', path, { life: child.id, until: '2026-13-01' })
  expect(refused.status).toBe(400)
  const proof = { life: child.id, until: '2026-12-31' }
  expect((await officer.rest('POST', path, proof)).status).toBe(200)
  expect((await officer.rest('POST', path, proof)).status).toBe(200)
  const events = await society.rows('policy-events', { kind: { equals: 'student-proof' } })
  expect(events).toHaveLength(1)
  await run('2026-12-17')
  expect(await notices()).toEqual([])
  await run('2026-12-18')
  expect(await notices()).toEqual(['2027-01-01'])
  await run('2027-01-01')
  expect((await lives()).find(({ relation }) => relation === 'child')?.ageEnded).toBe('2027-01-01')
  expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
}, 180_000)

const notices = async () =>
  (await society.rows('policy-notices', { kind: { equals: 'age-limit' } })).map(
    ({ stepOn }) => stepOn,
  )

it('takes in at night who was entered without a form', async () => {
  const { tenant } = society
  const id = platform.storage.newId()
  await platform.storage.insertMany({ tenant }, 'dependants', [
    {
      ...{ id, member, surname: 'Modise', forenames: 'Thato', relation: 'sibling' },
      coveredFrom: '2026-09-01',
    },
  ])
  const actor = systemActor('test')
  await runNight(platform.storage, { tenant, on: '2027-01-02', actor })
  const added = (await lives()).find(({ person }) => person === id)
  expect(added).toMatchObject({ from: '2026-09-01', relation: 'sibling' })
  expect(await runNight(platform.storage, { tenant, on: '2027-01-02', actor })).toEqual({})
  expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
}, 180_000)

it('says of each rule what it found, in the language that is asked for', async () => {
  const { id } = await policy()
  const [life] = await lives()
  const asked = `/policies/${id}/cover?life=${life?.id}&on=2026-03-01&cause=natural`
  const answer = await officer.rest('GET', `${asked}&language=tn`)
  expect(answer.status).toBe(200)
  const { decision, rules } = answer.json<{ decision: string; rules: { sentence: string }[] }>()
  expect(decision).toBe('not-covered')
  expect(rules.map(({ sentence }) => sentence)).toContain(
    'Nako ya go leta ya dikgwedi di le 6 e simolola ka 2026-01-01 go fitlha ka 2026-07-01.',
  )
  expect((await officer.rest('GET', asked.replace('natural', 'murder'))).status).toBe(400)
})

it('gives a certificate in both languages, on record', async () => {
  const { id } = await policy()
  for (const language of ['en', 'tn'] as const) {
    const { name, bytes } = await certificateOf(platform.storage, {
      ...{ tenant: society.tenant, policy: await policy(), language, on: '2026-07-01' },
    })
    expect(name).toBe(`POL-000001-2026-07-01-${language}.pdf`)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }
  const answer = await officer.rest('GET', `/policies/${id}/certificate?language=tn`)
  expect(answer.status).toBe(200)
  const audit = await society.rows('audit-log', { action: { equals: 'policies.certificate' } })
  expect(audit).toHaveLength(1)
}, 180_000)

it('is for those who may, and of another society it is not there', async () => {
  const { id } = await policy()
  const [life] = await lives()
  const none = '00000000-0000-7000-8000-000000000000'
  for (const path of ['certificate', `cover?life=${life?.id}&on=2026-03-01&cause=natural`]) {
    const theirs = await stranger.rest('GET', `/policies/${id}/${path}`)
    const nobody = await stranger.rest('GET', `/policies/${none}/${path}`)
    expect([theirs.status, nobody.status]).toEqual([404, 404])
    expect(theirs.text.replaceAll(id, none)).toBe(nobody.text)
  }
  const rest = restAs(platform.payload, officer.token)
  expect((await rest('PATCH', `/policies/${id}`, { status: 'ended' })).status).toBe(403)
  const longer = { until: '2030-01-01' }
  expect((await rest('PATCH', `/policy-lives/${life?.id}`, longer)).status).toBe(403)
  expect((await policy()).status).not.toBe('ended')
})
