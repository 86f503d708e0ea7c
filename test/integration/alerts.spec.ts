import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startWorker } from '../../src/jobs'
import { queueForAll } from '../../src/jobs/schedule'
import { jobDefinitions } from '../../src/jobs/definitions'
import { evaluateAlerts } from '../../src/plugins/alerts'
import type { AlertNews } from '../../src/plugins/alerts'
import type { Platform } from '../../src/start'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import type { Row } from '../../src/storage/types'
import { MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

type Hit = Row & { id: string; document: string; status: string; lastSeen: Date; firstSeen: Date }

let platform: Platform
let society: MemberSociety
let admin: Staff
let officer: Staff
let finance: Staff
let stranger: Staff
let old: string
let young: string
let roles: Record<string, string>

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'alerts')
  admin = await society.staff('admin', 'society-admin')
  officer = await society.staff('officer', 'member-officer')
  finance = await society.staff('finance', 'finance-officer')
  stranger = await (await MemberSociety.make(platform, 'neighbour')).staff('x', 'society-admin')
  roles = await ensureSystemRoles(platform.payload)
  old = await society.enter(officer, { birthDate: '1950-01-01', status: 'applicant' })
  young = await society.enter(officer, { birthDate: '2000-01-01', status: 'applicant' })
  await society.enter(officer, {})
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const FORMULA = 'yearsBetween(member.birthDate, today) >= 65'

const write = (alert: object, by = admin) =>
  by.rest('POST', '/alerts?depth=0', {
    ...{ tenant: society.tenant, name: { en: 'Old enough' }, about: 'member', severity: 'warning' },
    ...{ every: 'daily', formula: FORMULA },
    ...alert,
  })

async function made(alert: object): Promise<string> {
  const answer = await write(alert)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: { id: string } }>().doc.id
}

const look = (now = new Date(), input: { alert?: string } = {}, heard?: AlertNews[]) =>
  evaluateAlerts(
    { ...platform, tenant: society.tenant, input },
    heard ? [async (_, news) => void heard.push(await Promise.resolve(news))] : [],
    now,
  )
const hitsOf = (alert: string) => society.rows<Hit>('alert-hits', { alert: { equals: alert } })
const alertRow = async (id: string) => (await society.rows('alerts', { id: { equals: id } }))[0]
const days = (count: number) => new Date(Date.now() + count * 86_400_000)

describe('an alert', () => {
  let id: string

  it('is tried on real records before it is saved', async () => {
    const body = { tenant: society.tenant, about: 'member', formula: FORMULA }
    const trial = await admin.rest('POST', '/alerts/try', body)
    expect(trial.json()).toMatchObject({ looked: 3, found: 1, unanswered: 1 })
    expect(await society.rows('alert-hits')).toEqual([])
    const broken = await admin.rest('POST', '/alerts/try', {
      ...body,
      formula: 'member.omang == ""',
    })
    expect([broken.status, broken.text]).toEqual([400, expect.stringContaining('ALERT_FORMULA')])
    expect((await stranger.rest('POST', '/alerts/try', body)).status).toBe(403)
  })

  it('is refused with a formula that names a personal number, gives no yes or no, or never ends', async () => {
    const bad = [
      'member.omang == "1"',
      '1 + 1',
      'member.surname.matches("(a+)+$")',
      'x'.repeat(5000),
    ]
    for (const formula of bad) expect((await write({ code: 'BAD', formula })).status).toBe(400)
    expect((await write({ code: 'NO' }, officer)).status).toBe(403)
  })

  it('keeps a hit once, from when it was seen first', async () => {
    id = await made({ code: 'OLD' })
    expect(await look()).toEqual({ alerts: 1, found: 1 })
    const [hit] = await hitsOf(id)
    expect(hit).toMatchObject({ document: old, member: old, status: 'open' })
    expect(await alertRow(id)).toMatchObject({ found: 1, unanswered: 1, problem: null })
    expect(await look()).toEqual({ alerts: 0, found: 0 })
    const heard: AlertNews[] = []
    expect(await look(days(1), {}, heard)).toEqual({ alerts: 1, found: 1 })
    const [same, ...more] = await hitsOf(id)
    expect([same?.id, more]).toEqual([hit?.id, []])
    expect(new Date(same?.lastSeen ?? 0) > new Date(hit?.lastSeen ?? 0)).toBe(true)
    expect(heard).toEqual([])
  })

  it('tells listeners of what is new and what is over, in the transaction that keeps it', async () => {
    const heard: AlertNews[] = []
    await officer.rest('PATCH', `/members/${young}`, { birthDate: '1940-01-01' })
    await officer.rest('PATCH', `/members/${old}`, { birthDate: '1999-01-01' })
    await look(days(2), {}, heard)
    const rows = await hitsOf(id)
    const of = (document: string) => rows.find((row) => row.document === document)
    expect(of(young)?.status).toBe('open')
    expect(of(old)).toMatchObject({ status: 'resolved', resolvedAt: expect.anything() })
    const told = heard.map(({ opened, resolved }) => [opened, resolved])
    expect(told).toEqual([
      [[of(young)?.id], []],
      [[], [of(old)?.id]],
    ])
    await officer.rest('PATCH', `/members/${old}`, { birthDate: '1950-01-01' })
    await expect(
      evaluateAlerts({ ...platform, tenant: society.tenant, input: { alert: id } }, [
        () => Promise.reject(new Error('the queue is full')),
      ]),
    ).rejects.toThrow('the queue is full')
    expect((await hitsOf(id)).filter(({ status }) => status === 'open')).toHaveLength(1)
    await look(days(3))
    expect((await hitsOf(id)).filter(({ document }) => document === old)).toHaveLength(2)
  })

  it('is looked at now when somebody asks, by a job', async () => {
    const answer = await officer.rest('POST', `/alerts/${id}/evaluate`)
    expect(answer.status).toBe(202)
    expect((await stranger.rest('POST', `/alerts/${id}/evaluate`)).status).toBe(404)
    const worker = startWorker(platform)
    const { run } = answer.json<{ run: { id: string } }>()
    const status = async () =>
      (await society.rows('job-runs', { id: { equals: run.id } }))[0]?.status
    for (let round = 0; round < 200 && (await status()) !== 'succeeded'; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    await worker.stop()
    expect(await status()).toBe('succeeded')
  })

  it('is queued once a day for each society', async () => {
    const job = jobDefinitions(platform.payload).get('alerts.evaluate')
    if (!job) throw new Error('The job is not declared.')
    await queueForAll(platform, job, '2026-11-24')
    await queueForAll(platform, job, '2026-11-24')
    const where = { job: { equals: 'alerts.evaluate' }, key: { equals: '2026-11-24' } }
    expect(await society.rows('job-runs', where)).toHaveLength(1)
  })

  it('is looked at again when it was changed, and not while it is switched off', async () => {
    await admin.rest('PATCH', `/alerts/${id}`, { formula: `${FORMULA} && false` })
    expect(await look(days(3))).toEqual({ alerts: 1, found: 0 })
    expect((await hitsOf(id)).filter(({ status }) => status === 'open')).toEqual([])
    await admin.rest('PATCH', `/alerts/${id}`, { active: false })
    expect(await look(days(4))).toEqual({ alerts: 0, found: 0 })
  })
})

describe('what an alert tells of', () => {
  it('is seen by the roles that it names, and by nobody of another society', async () => {
    const id = await made({ code: 'HIDDEN', visibleTo: [roles['society-admin']] })
    const open = await made({ code: 'OPEN' })
    await look(days(5))
    const seen = async (by: Staff) => {
      const answer = await by.rest('GET', '/alert-hits?depth=0&limit=100')
      const docs = answer.json<{ docs?: { alert: string }[] }>().docs ?? []
      return [id, open].filter((each) => docs.some(({ alert }) => alert === each))
    }
    expect(await seen(admin)).toEqual([id, open])
    expect(await seen(officer)).toEqual([open])
    expect(await seen(stranger)).toEqual([])
    const [hit] = await hitsOf(id)
    expect((await officer.rest('GET', `/alert-hits/${hit?.id}`)).status).toBe(404)
    expect(
      (await admin.rest('PATCH', `/alert-hits/${hit?.id}`, { status: 'resolved' })).status,
    ).toBe(403)
  })

  it('may be computed, a file that is missing, or something of the subscription and its member', async () => {
    const define = (field: object) =>
      admin.rest('POST', '/custom-fields', {
        ...{ tenant: society.tenant, collection: 'members', label: { en: 'F' } },
        ...field,
      })
    await define({ key: 'paper', type: 'file' })
    await define({ key: 'secret', type: 'text', visibleTo: [roles.auditor] })
    const formula =
      'member.status == "active" && !member.custom.paper && subscription.amount > pula("50")'
    const answer = await write({ code: 'PAPER', about: 'subscription', formula })
    expect([answer.status, answer.text]).toEqual([201, expect.anything()])
    const arrears = { code: 'OWED', about: 'arrears', formula: 'arrears.outstanding > pula("100")' }
    const owed = await write(arrears)
    expect(owed.text).toMatch(/created/)
    const hidden = await write({ code: 'SECRET', formula: 'member.custom.secret == "x"' })
    expect(hidden.status).toBe(400)
  })

  it('is found among thousands in a few queries a thousand', async () => {
    const { tenant } = society
    const rows = Array.from({ length: 3000 }, (_, at) => ({
      ...{ memberNumber: `L${at}`, surname: 'Many', forenames: 'Neo', joinedOn: '2020-01-01' },
      ...{ status: 'active', birthDate: at % 2 ? '1940-01-01' : '2001-01-01' },
    }))
    await platform.storage.insertMany({ tenant }, 'members', rows)
    const id = await made({ code: 'MANY', formula: `${FORMULA} && member.surname == "Many"` })
    const began = Date.now()
    await look(days(6))
    expect(await hitsOf(id)).toHaveLength(1500)
    expect(Date.now() - began).toBeLessThan(20_000)
    expect(
      (await finance.rest('GET', `/alert-hits?where[alert][equals]=${id}`)).json(),
    ).toMatchObject({
      totalDocs: 1500,
    })
  }, 60_000)
})
