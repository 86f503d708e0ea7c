import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import type { CollectionSlug } from 'payload'
import { runJob, systemActor } from 'motshelo/plugin'
import {
  initTenant,
  makeStaff,
  openPluginPlatform,
  trialBalance,
  verifyAuditChain,
  type Platform,
  type Staff,
} from 'motshelo/testing'
import { hello } from '..'
import { planJob } from '../plan'
import { WelcomeWidget } from '../widget'

const actor = systemActor('test')
const month = '2026-10'
const cost = 15_000

let platform: Platform
let tenant: string
let elsewhere: string
let officer: Staff
let treasurer: Staff
let administrator: Staff
let stranger: Staff

type Pack = { id: string; status: string; givenOn: string | null; custom: object; title: string }

beforeAll(async () => {
  platform = await openPluginPlatform(hello())
  const society = async (slug: string) =>
    (await initTenant(platform, { slug, name: slug, template: 'burial', actor })).tenant
  tenant = await society('lesedi')
  elsewhere = await society('thuto')
  officer = await staff('officer', tenant, 'member-officer')
  treasurer = await staff('treasurer', tenant, 'finance-officer')
  administrator = await staff('administrator', tenant, 'society-admin')
  stranger = await staff('stranger', elsewhere, 'society-admin')
  await join('Neo', '2026-10-01')
  await join('Kabo', '2026-10-31')
  await join('Mpho', '2026-11-01')
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const staff = (
  name: string,
  at: string,
  role: 'member-officer' | 'finance-officer' | 'society-admin',
) =>
  makeStaff(platform.payload, {
    name,
    email: `${name}@hello.example`,
    memberships: [{ tenant: at, roles: [role] }],
  })

let people = 0
async function join(forenames: string, joinedOn: string): Promise<void> {
  people += 1
  const omang = String(200_100_000 + people)
  const person = { surname: 'Modise', forenames, joinedOn, omang, status: 'active' }
  const answer = await officer.rest('POST', '/members', person)
  expect(answer).toMatchObject({ status: 201 })
}

const plan = (key = month) =>
  runJob(platform, { tenant, job: planJob, key, input: { month, cost }, actor })

async function packs(by = administrator): Promise<Pack[]> {
  const answer = await by.rest('GET', '/welcome-packs?depth=0&sort=id')
  return answer.json<{ docs: Pack[] }>().docs
}

const books = async () => {
  const { accounts } = await trialBalance(platform.storage, { tenant })
  const line = (code: string) => accounts.find((each) => each.code === code)
  return { bank: line('1000')?.credit ?? 0, administration: line('5300')?.debit ?? 0 }
}

describe('planning', () => {
  it('makes a pack for each member who joined in the month, once', async () => {
    expect(await plan()).toEqual({ planned: 2 })
    expect(await plan('again')).toEqual({ planned: 0 })
    expect((await packs()).map(({ status, title }) => [status, title])).toEqual([
      ['planned', `M000001 ${month}`],
      ['planned', `M000002 ${month}`],
    ])
  })

  it('is queued by who may, for a month and an amount that can be', async () => {
    const ask = (by: Staff, body: object) => by.rest('POST', '/welcome-packs/plan', body)
    const body = { tenant, month: '2026-11', cost }
    expect((await ask(officer, body)).status).toBe(202)
    expect((await ask(treasurer, body)).status).toBe(403)
    expect((await ask(stranger, body)).status).toBe(403)
    const bad = await ask(officer, { ...body, month: 'November', cost: 1.5 })
    expect(bad.status).toBe(400)
    expect(bad.text).toMatch(/month: Write the month.*cost: /)
  })
})

describe('giving', () => {
  it('posts the cost and marks the pack, both once', async () => {
    const [pack] = await packs()
    const give = (by: Staff) => by.rest('POST', `/welcome-packs/${pack?.id}/give`)
    expect((await give(officer)).status).toBe(403)
    expect((await give(stranger)).status).toBe(404)
    expect(await books()).toEqual({ bank: 0, administration: 0 })
    const answers = await Promise.all([give(treasurer), give(treasurer)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await books()).toEqual({ bank: cost, administration: cost })
    expect((await packs())[0]).toMatchObject({ status: 'given', givenOn: expect.any(String) })
  })

  it('leaves what was given as it is', async () => {
    const [pack] = await packs()
    const path = `/welcome-packs/${pack?.id}`
    for (const answer of [
      await administrator.rest('PATCH', path, { cost: 1 }),
      await administrator.rest('DELETE', path),
    ]) {
      expect(answer.status).toBe(409)
      expect(answer.text).toContain('its cost is in the books')
    }
    expect(await books()).toEqual({ bank: cost, administration: cost })
  })

  it('can’t be said in a form', async () => {
    const [, pack] = await packs()
    const path = `/welcome-packs/${pack?.id}`
    expect((await administrator.rest('PATCH', path, { status: 'given' })).status).toBe(200)
    expect((await packs())[1]?.status).toBe('planned')
  })
})

it('keeps every step in the audit log', async () => {
  const check = await verifyAuditChain(platform.storage, tenant)
  expect(check.ok).toBe(true)
  const [pack] = await packs()
  const history = await administrator.rest('GET', `/welcome-packs/${pack?.id}/history`)
  expect(history.text).toContain('welcome-packs.plan')
  expect(history.text).toContain('welcome-packs.give')
})

it('has fields that the society adds', async () => {
  const field = { collection: 'welcome-packs', key: 'size', label: { en: 'Shirt' }, type: 'text' }
  expect((await administrator.rest('POST', '/custom-fields', field)).status).toBe(201)
  const [, pack] = await packs()
  const change = { custom: { size: 'XL' } }
  const answer = await administrator.rest('PATCH', `/welcome-packs/${pack?.id}`, change)
  expect(answer.status).toBe(200)
  expect((await packs())[1]?.custom).toEqual({ size: 'XL' })
})

it('shows no other society its packs', async () => {
  expect(await packs(stranger)).toEqual([])
})

it.each([
  ['what is planned, in English', 'en', () => tenant, 'Together they cost P150.00'],
  ['what is planned, in Setswana', 'tn', () => tenant, 'Tsotlhe di ja P150.00'],
  ['that nothing is', 'en', () => elsewhere, 'Every new member has his pack.'],
])('says on the dashboard %s', async (_, language, society, text) => {
  const req = { payload: platform.payload, i18n: { language } } as never
  const of = { id: society(), name: 'One', timeZone: 'Africa/Gaborone' }
  expect(renderToStaticMarkup(await WelcomeWidget({ req, society: of }))).toContain(text)
})

it('gives a new society the posting rule of its event', async () => {
  const rules = await platform.payload.find({
    collection: 'posting-rules' as CollectionSlug,
    where: { event: { equals: 'welcome-pack.given' }, tenant: { equals: tenant } },
    overrideAccess: true,
  })
  expect(rules.totalDocs).toBe(1)
})
