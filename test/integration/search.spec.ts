import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { systemActor } from '../../src/domain/actor'
import type { SearchGroup } from '../../src/plugins/search'
import { billFees } from '../../src/plugins/membership-fees'
import { receiveFees } from '../../src/plugins/receipting'
import type { Platform } from '../../src/start'
import { addFeeProduct } from '../kit/fees'
import { MemberSociety } from '../kit/members'
import { PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let society: MemberSociety
let neighbour: MemberSociety
let officer: Staff
let finance: Staff
let stranger: Staff
let neo: string
let authority: string

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'lesedi')
  neighbour = await MemberSociety.make(platform, 'thuto')
  officer = await society.staff('officer', 'member-officer')
  finance = await society.staff('finance', 'finance-officer')
  stranger = await neighbour.staff('stranger', 'society-admin')
  authority = String((await society.rows('payroll-authorities'))[0]?.id)
  const payroll = { payrollAuthority: authority, payrollNumber: '0004711' }
  neo = await society.enter(officer, {
    ...{ surname: 'Molefe', forenames: 'Neo Kabelo', omang: '123416789', phone: '71234567' },
    ...{ status: 'active', ...payroll },
  })
  await society.enter(officer, { surname: 'Modise', forenames: 'Pako' })
  const twin = { surname: 'Molefe', forenames: 'Neo', omang: '123416789', phone: '71234567' }
  await neighbour.enter(stranger, twin)
}, 120_000)
afterAll(() => platform?.close(), 30_000)

async function look(q: string, by = officer, tenant = society.tenant): Promise<SearchGroup[]> {
  const answer = await by.rest('POST', '/search', { tenant, q })
  expect([q, answer.status]).toEqual([q, 200])
  return answer.json<{ groups: SearchGroup[] }>().groups
}
/** What was found, as `by title`. */
const told = (groups: SearchGroup[], key = 'members') =>
  (groups.find((group) => group.key === key)?.hits ?? []).map(({ by, title }) => `${by} ${title}`)
const ids = (groups: SearchGroup[]) => groups.flatMap(({ hits }) => hits.map(({ id }) => id))
const lookUps = () => society.rows('audit-log', { action: { equals: 'search.personal-number' } })

describe('the search box', () => {
  it.each([
    ['mole', 'name'],
    ['NEO molef', 'name'],
    ['kabelo', 'name'],
    ['+267 71 234 567', 'phone'],
    ['4711', 'payroll-number'],
    ['000004711', 'payroll-number'],
    ['m000001', 'number'],
    ['1', 'number'],
  ])('finds a member by %s', async (q, by) => {
    const groups = await look(q)
    expect(told(groups)).toEqual([`${by} Molefe, Neo Kabelo`])
    expect(ids(groups)).toEqual([neo])
  })

  it('finds nobody by a part of a name’s inside, of a number, or by signs', async () => {
    for (const q of ['olefe', '123456', '7123', '471', '%', "neo' or 1=1", 'zzz'])
      expect([q, await look(q)]).toEqual([q, []])
  })

  it('finds by a whole Omang for who may see it, and keeps who looked up whom', async () => {
    expect(told(await look('123 416 789'))).toEqual(['personal-number Molefe, Neo Kabelo'])
    const [entry, ...more] = await lookUps()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ actor: officer.id, collection: 'members', documentId: neo })
    expect(JSON.stringify(entry)).not.toMatch(/123416789|6789/)
  })

  it('tells nothing by a number to who sees it masked, nor by a part of it to anybody', async () => {
    for (const q of ['123416789', '•••••6789', '6789', '416789'])
      expect([q, await look(q, finance)]).toEqual([q, []])
    for (const q of ['•••••6789', '6789', '12341678']) expect([q, await look(q)]).toEqual([q, []])
    expect(await lookUps()).toHaveLength(1)
  })

  it('never crosses societies', async () => {
    const answer = await stranger.rest('POST', '/search', { tenant: society.tenant, q: 'molefe' })
    const nowhere = { tenant: '00000000-0000-4000-8000-000000000000', q: 'molefe' }
    const missing = await stranger.rest('POST', '/search', nowhere)
    expect([answer.status, answer.text]).toEqual([403, missing.text])
    for (const q of ['molefe', '123416789', '71234567']) {
      const found = ids(await look(q, stranger, neighbour.tenant))
      expect([q, found.length, found.includes(neo)]).toEqual([q, 1, false])
    }
    expect((await society.platform.payload.find({ collection: 'members' })).totalDocs).toBe(3)
  })

  it('finds by a payroll number of before', async () => {
    const change = { payrollNumber: '0009999' }
    expect((await officer.rest('PATCH', `/members/${neo}`, change)).status).toBe(200)
    expect(told(await look('4711'))).toEqual(['former-payroll-number Molefe, Neo Kabelo'])
    expect(told(await look('9999'))).toEqual(['payroll-number Molefe, Neo Kabelo'])
  })

  it('finds dependants by name and receipts by number and reference', async () => {
    const child = { surname: 'Sechele', forenames: 'Thato Lorato', relation: 'child' }
    const entered = { tenant: society.tenant, member: neo, birthDate: '2015-05-05', ...child }
    expect((await officer.rest('POST', '/dependants', entered)).status).toBe(201)
    expect(told(await look('lorato sech'), 'dependants')).toEqual(['name Sechele, Thato Lorato'])
    const month = new PayrollMonth(platform, society.tenant, '2026-11')
    const actor = systemActor('test')
    await addFeeProduct(month, { code: 'JOIN', frequency: 'once', amount: 20_000 })
    await month.subscribe('M000001,JOIN,200.00,4471,2026-10,')
    await billFees(platform.storage, { tenant: society.tenant, actor })
    const money = { tenant: society.tenant, member: neo, amount: 20_000, actor }
    await receiveFees(platform.storage, { ...money, method: 'cash', reference: 'BOOK-17' })
    const receipt = ['1 – BOOK-17']
    const titles = (groups: SearchGroup[]) =>
      groups.find(({ key }) => key === 'receipts')?.hits.map(({ title }) => title)
    expect(titles(await look('book-17', finance))).toEqual(receipt)
    expect(titles(await look('1', finance))).toEqual(receipt)
    // Another society's numbers are its own.
    expect(titles(await look('1', stranger, neighbour.tenant))).toBeUndefined()
  })
})
