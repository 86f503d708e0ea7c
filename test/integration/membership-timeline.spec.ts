import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { TimelineEntry } from '../../src/plugins/membership'
import { memberStatement } from '../../src/ledger'
import type { Platform } from '../../src/start'
import { filesOf, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

type Page = { entries: TimelineEntry[]; next: string | null; kinds: string[] }

let platform: Platform
let month: PayrollMonth
let admin: Staff
let stranger: Staff
let member: string

beforeAll(async () => {
  platform = await openTestPlatform()
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['SAV', '40.00'],
  ]
  const files = filesOf([{ payrollNumber: '100000001', orders }])
  month = await societyOf(platform, 'timeline', { period: '2026-05', ...files })
  const other = await societyOf(platform, 'elsewhere', { period: '2026-05', ...files })
  const roles = (tenant: string) => [{ tenant, roles: ['society-admin' as const] }]
  admin = await makeStaff(platform.payload, {
    ...{ name: 'Admin', email: 'admin@timeline.test', memberships: roles(month.tenant) },
  })
  stranger = await makeStaff(platform.payload, {
    ...{ name: 'Stranger', email: 'stranger@timeline.test', memberships: roles(other.tenant) },
  })
  member = String((await month.rows('members'))[0]?.id)
  for (const period of ['2026-05', '2026-06']) {
    const of = month.in(period)
    await of.generate()
    await of.importFile(
      remittanceOf(['100000001', '4471', '20.00'], ['100000001', '4473', '55.00']),
    )
    await of.post()
  }
  await changes()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** What people do on the screen. */
async function changes(): Promise<void> {
  const { tenant } = month
  const owner = { tenant, member }
  const child = { ...owner, surname: 'Molefe', forenames: 'Tebogo', relation: 'child' }
  const made = await admin.rest('POST', '/dependants', child)
  const { id } = made.json<{ doc: { id: string } }>().doc
  await admin.rest('PATCH', `/dependants/${id}`, { coveredFrom: '2026-06-01' })
  await admin.rest('DELETE', `/dependants/${id}`)
  const beneficiaries = [{ surname: 'Molefe', forenames: 'Lorato', sharePercent: '100' }]
  await admin.rest('POST', `/members/${member}/beneficiaries`, { beneficiaries })
  const suspended = {
    ...{ status: 'suspended', statusDate: '2026-07-01', statusReason: 'Two months unpaid' },
  }
  await admin.rest('PATCH', `/members/${member}`, suspended)
  await admin.rest('PATCH', `/members/${member}`, { phone: '71234567' })
}

async function page(query = '', by = admin): Promise<Page> {
  const answer = await by.rest('GET', `/members/${member}/timeline?${query}`)
  expect([answer.status, answer.text]).toEqual([200, expect.anything()])
  return answer.json<Page>()
}

describe("a member's timeline", () => {
  it('tells everything once, newest first, however it is paged', async () => {
    const whole = await page('limit=100')
    expect(whole.next).toBeNull()
    const paged: TimelineEntry[] = []
    let before = ''
    for (;;) {
      const next = await page(`limit=3${before}`)
      paged.push(...next.entries)
      if (!next.next) break
      before = `&before=${next.next}`
    }
    expect(paged).toEqual(whole.entries)
    const ids = whole.entries.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort().reverse())
    expect(new Set(ids).size).toBe(ids.length)
    const told = new Set(whole.entries.map(({ kind }) => kind))
    expect([...told].sort()).toEqual([
      ...['arrears', 'beneficiaries', 'dependants', 'details', 'money', 'payroll'],
      ...['status', 'subscriptions', 'suspense'],
    ])
  })

  it('gives a status its day and its reason', async () => {
    const { entries } = await page('kind=status')
    expect(entries[0]).toMatchObject({
      ...{ date: '2026-07-01', reason: 'Two months unpaid', actorName: 'Admin' },
      source: { collection: 'members', id: member },
    })
    expect(entries.at(-1)).toMatchObject({ action: 'create', date: '2020-01-01' })
  })

  it('carries the balance of each account as the ledger does', async () => {
    const { entries } = await page('kind=money&limit=100')
    const { tenant } = month
    const statements = await memberStatement(platform.storage, { tenant, member })
    for (const { memberAccount, lines } of statements) {
      const told = entries.filter(({ money }) => money?.account.id === memberAccount.id)
      const balances = told.map(({ money }) => money?.balance).reverse()
      expect(balances).toEqual(lines.map(({ balance }) => balance))
    }
    expect(entries.length).toBe(statements.flatMap(({ lines }) => lines).length)
    const one = await page('kind=money&limit=1')
    const [second] = (await page(`kind=money&limit=1&before=${one.next}`)).entries
    expect(second).toEqual(entries[1])
  })

  it('tells of who is gone, and where each entry comes from', async () => {
    const { entries } = await page('kind=dependants,arrears,suspense')
    expect(entries.find(({ kind }) => kind === 'dependants')).toMatchObject({
      action: 'dependants.remove',
      changes: [{ field: 'dependants', before: 'Molefe, Tebogo', after: null }],
    })
    const arrears = entries.filter(({ kind }) => kind === 'arrears')
    expect(arrears.map(({ date }) => date)).toEqual(['2026-06', '2026-05'])
    const ids = (await month.rows('arrears')).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(arrears.map(({ source }) => source?.id)))
  })

  it('refuses a kind that there is not', async () => {
    const answer = await admin.rest('GET', `/members/${member}/timeline?kind=gossip`)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('kind')])
  })

  it('seems not to exist to people of another society', async () => {
    const answer = await stranger.rest('GET', `/members/${member}/timeline`)
    expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('MEMBER_UNKNOWN')])
  })

  it('leaves out what a role may not read', async () => {
    const { payload } = platform
    const role = await payload.create({
      collection: 'roles',
      data: {
        key: 'clerk',
        name: 'Clerk',
        level: 'society',
        permissions: ['members.read'],
      } as never,
      overrideAccess: true,
    })
    const clerk = await makeStaff(payload, { name: 'Clerk', email: 'clerk@timeline.test' })
    const tenants = [{ tenant: month.tenant, roles: [role.id] }]
    await payload.update({
      ...{ collection: 'users', id: clerk.id, data: { tenants }, overrideAccess: true },
    } as never)
    const { entries, kinds } = await page('limit=100', clerk)
    expect(kinds).toEqual(['status', 'details'])
    expect(entries.some(({ kind }) => kind === 'money' || kind === 'arrears')).toBe(false)
  })
})
