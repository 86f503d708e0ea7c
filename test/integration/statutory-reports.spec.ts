import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../src/domain/canonical-json'
import type { ReportTable } from '../../src/domain/report-table'
import { fileFormats } from '../../src/platform/report-files'
import { dueCalendar } from '../../src/plugins/statutory-reports'
import type { Platform } from '../../src/start'
import { post } from '../kit/ledger'
import { filesOf, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import type { Rest } from '../kit/rest'
import { makeStaff } from '../kit/staff'

/**
 * Two members with dues of 25.00 and a funeral plan of 85.00 each in January 2026: 220.00 is asked for. One
 * pays 110.00 and the other 60.00, which all goes to the plan: 25.00 of it and the 25.00 of dues stay owed.
 * 1 000.00 of surplus is brought in on 5 January: with the 170.00 of the payroll, assets are 1 170.00.
 */
let platform: Platform
let month: PayrollMonth
let officer: Rest
let approver: Rest
let stranger: Rest
let definitions: Map<unknown, string>

beforeAll(async () => {
  platform = await openTestPlatform()
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
  ]
  const people = ['100000001', '100000002'].map((payrollNumber) => ({ payrollNumber, orders }))
  month = await societyOf(platform, 'statutory', { period: '2026-01', ...filesOf(people) })
  const other = await societyOf(platform, 'others', { period: '2026-01', ...filesOf([]) })
  await month.generate()
  const paid = remittanceOf(['100000001', '4471', '110.00'], ['100000002', '4471', '60.00'])
  await month.importFile(paid, { businessDate: '2026-01-28' })
  await month.post()
  await bring('2026-01-05', 100_000)
  officer = await signIn('finance-officer', month.tenant)
  approver = await signIn('approver', month.tenant)
  stranger = await signIn('approver', other.tenant)
  const rows = await month.rows('statutory-definitions')
  definitions = new Map(rows.map(({ key, id }) => [key, String(id)]))
}, 120_000)

afterAll(() => platform?.close(), 30_000)

async function signIn(role: 'finance-officer' | 'approver' | 'society-admin', tenant: string) {
  const email = `${role}@${tenant.slice(-6)}.example`
  const memberships = [{ tenant, roles: [role] }]
  return (await makeStaff(platform.payload, { name: role, email, memberships })).rest
}

async function bring(businessDate: string, amount: number): Promise<void> {
  const accounts = await month.rows('accounts')
  const account = (code: string) => String(accounts.find((each) => each.code === code)?.id)
  await post(platform.storage, month.tenant, [
    {
      ...{ idempotencyKey: businessDate, businessDate, event: 'journal.manual' },
      narrative: 'Surplus',
      postings: [
        { account: account('1000'), side: 'debit', amount },
        { account: account('3100'), side: 'credit', amount },
      ],
    },
  ])
}

type Made = { id: string; version: number; status: string; sha256: string; to: string }

const order = (key: string, of: string) => ({
  ...{ tenant: month.tenant, definition: definitions.get(key), month: of },
})

async function make(key: string, of: string): Promise<Made> {
  const answer = await officer('POST', '/statutory-reports/make', order(key, of))
  expect(answer).toMatchObject({ status: 201 })
  return answer.json<Made>()
}

async function contentOf({ id }: Pick<Made, 'id'>): Promise<ReportTable> {
  const answer = await officer('GET', `/statutory-reports/${id}/content`)
  expect(answer).toMatchObject({ status: 200 })
  return answer.json<ReportTable>()
}

const rowsOf = async (key: string, of: string) =>
  (await contentOf(await make(key, of))).rows.map(({ cells }) => cells)

describe('the figures', () => {
  it('of the member register name everybody who had joined', async () => {
    const rows = await rowsOf('member-register', '2025-06')
    expect(rows).toHaveLength(3)
    expect(rows[0]).toEqual([
      ...['M000001', 'Molefe', 'Kagiso', expect.any(String), '2020-01-01', 'Active', null],
    ])
    expect(rows[2]).toEqual(['Total: 2'])
  })

  it('of contributions are what the books have for each product and month', async () => {
    expect(await rowsOf('contributions', '2026-02')).toEqual([
      ['2026-01', 'DUES', expect.any(String), 2500],
      ['2026-01', 'FUN-A', expect.any(String), 14_500],
      ['2026-01', null, 'Total', 17_000],
      ['2026-02', null, 'Total', 0],
      ['2026-03', null, 'Total', 0],
      ['Total', null, null, 17_000],
    ])
  })

  it('of deductions are asked, collected and the difference', async () => {
    expect(await rowsOf('deduction-collection', '2026-01')).toEqual([
      ['2026-01', 'GOV', 22_000, 17_000, -5000],
      ['Total', null, 22_000, 17_000, -5000],
    ])
  })

  it('of arrears stand in the range of their age, with the source of the ranges', async () => {
    const table = await contentOf(await make('delinquency', '2026-03'))
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Not late yet', 0, 0, 0],
      ['1 to 30', 0, 0, 0],
      ['31 to 60', 1, 2, 5000], // 59 days from 31 January to 31 March
      ['61 to 90', 0, 0, 0],
      ['91 to 180', 0, 0, 0],
      ['181 to 365', 0, 0, 0],
      ['Over 365', 0, 0, 0],
      ['Total', 1, 2, 5000],
    ])
    expect(table.about.join()).toContain('delinquency.bounds, 2020-01-01')
  })

  it('of claims are none where none was filed', async () => {
    const rows = await rowsOf('claims-register', '2026-01')
    expect(rows).toEqual([['Total: 0', null, null, null, null, null, 0, 0]])
  })

  it('of ratios show numerator, denominator and accounts', async () => {
    const rows = await rowsOf('pearls', '2026-03')
    const at = rows.findIndex(([first]) => String(first).startsWith('E8 '))
    expect(rows.slice(at + 1, at + 4)).toEqual([
      ['Numerator', '3100: 1000.00', 100_000, null, null],
      ['Denominator', expect.stringContaining('1000: 1000.00'), 117_000, null, null],
      ['E8', 'Institutional capital / assets', null, '85.47 %', 'Met'],
    ])
    expect(rows[at + 4]?.[1]).toMatch(/at least 10 % .*p\. 52/)
    expect(rows.find(([first]) => first === 'L1')).toEqual(
      expect.arrayContaining(['Nothing to divide by', null]),
    )
  })
})

describe('a report that was made', () => {
  it('is submitted once, and stays as it was when it is made again', async () => {
    const first = await make('pearls', '2026-01')
    const before = await contentOf(first)
    expect(createHash('sha256').update(canonicalJson(before)).digest('hex')).toBe(first.sha256)
    expect((await make('pearls', '2026-02')).id).toBe(first.id)

    const submit = `/statutory-reports/${first.id}/submit`
    expect(await officer('POST', submit)).toMatchObject({ status: 403 })
    expect(await approver('POST', submit)).toMatchObject({ status: 200 })
    expect(await approver('POST', submit)).toMatchObject({ status: 409 })

    await bring('2026-02-05', 50_000)
    const second = await make('pearls', '2026-03')
    expect(second).toMatchObject({ version: first.version + 1, status: 'made', to: first.to })
    expect(second.sha256).not.toBe(first.sha256)
    expect(await contentOf(first)).toEqual(before)
    const [kept] = await month.rows('statutory-reports', { id: { equals: first.id } })
    expect(kept).toMatchObject({ status: 'submitted', submittedByName: 'approver' })
    expect(kept?.submittedAt).toBeTruthy()
    const told = await month.rows('audit-log', { documentId: { equals: first.id } })
    expect(told.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['statutory-reports.make', 'statutory-reports.submit']),
    )
  })

  it('is changed by nobody over the API', async () => {
    const { id } = await make('pearls', '2026-03')
    const change = await approver('PATCH', `/statutory-reports/${id}`, { sha256: 'x' })
    expect(change.status).toBe(403)
    expect((await approver('DELETE', `/statutory-reports/${id}`)).status).toBe(409)
  })

  it('is taken as CSV, XLSX and PDF', async () => {
    const { id } = await make('deduction-collection', '2026-01')
    for (const format of fileFormats) {
      const path = `/statutory-reports/${id}/content?format=${format}`
      expect(await officer('GET', path)).toMatchObject({ status: 200 })
    }
    const { text } = await officer('GET', `/statutory-reports/${id}/content?format=csv`)
    expect(text).toContain('2026-01,GOV,220.00,170.00,-50.00')
  })

  it('is not there for another society', async () => {
    const { id } = await make('delinquency', '2026-03')
    const nowhere = '00000000-0000-4000-8000-000000000000'
    for (const path of ['content', 'submit']) {
      const verb = path === 'submit' ? 'POST' : 'GET'
      const foreign = await stranger(verb, `/statutory-reports/${id}/${path}`)
      const unknown = await stranger(verb, `/statutory-reports/${nowhere}/${path}`)
      expect(foreign.status).toBe(404)
      expect(foreign.text.replaceAll(id, nowhere)).toBe(unknown.text)
    }
    const made = await stranger('POST', '/statutory-reports/make', order('pearls', '2026-01'))
    expect(made.status).toBe(403)
  })
})

describe('what ships', () => {
  it('is added to a society that lacks it, once, by who may define reports', async () => {
    const bare = await societyOf(platform, 'bare', { period: '2026-01', ...filesOf([]) })
    const before = await bare.rows('statutory-definitions')
    // Two have keys of the society's own: those that ship are not there.
    const renamed = before
      .slice(0, 2)
      .map(({ id }, at) => ({ id: String(id), set: { key: `own-${at}` } }))
    await platform.storage.updateMany({ tenant: bare.tenant }, 'statutory-definitions', renamed)
    const admin = await signIn('society-admin', bare.tenant)
    const add = () => admin('POST', '/statutory-definitions/shipped', { tenant: bare.tenant })
    expect((await add()).json()).toEqual({ added: 2 })
    expect((await add()).json()).toEqual({ added: 0 })
    const keys = async () => (await bare.rows('statutory-definitions')).map(({ key }) => key).sort()
    expect(await keys()).toEqual([...before.map(({ key }) => key), 'own-0', 'own-1'].sort())
    const refused = await stranger('POST', '/statutory-definitions/shipped', {
      tenant: bare.tenant,
    })
    expect(refused.status).toBe(403)
  })
})

describe('what is refused', () => {
  it('a period that has not ended, and one that is none', async () => {
    for (const asked of ['2099-01', '2026-13']) {
      const answer = await officer('POST', '/statutory-reports/make', order('delinquency', asked))
      expect(answer.text).toContain('STATUTORY_PERIOD')
    }
  })

  it('content that its kind can’t read, and a figure that its unit can’t', async () => {
    const admin = await signIn('society-admin', month.tenant)
    const definition = {
      ...{ tenant: month.tenant, key: 'own', name: { en: 'Own' }, kind: 'members' },
      ...{ frequency: 'monthly', content: { columns: ['omang'] } },
    }
    const refused = await admin('POST', '/statutory-definitions', definition)
    expect(refused.status).toBe(400)
    const setting = { tenant: month.tenant, key: 'due.pearls', from: '2026-01-01', unit: 'days' }
    const source = 'Regulation 9(1), page 4'
    const wrong = await admin('POST', '/statutory-settings', { ...setting, value: 'soon', source })
    expect(wrong.status).toBe(400)
    const right = await admin('POST', '/statutory-settings', { ...setting, value: '30', source })
    expect(right.status).toBe(201)
  })

  it('nothing is called due before its day is set with a source', async () => {
    const { items, withoutDueDay } = await dueCalendar(platform.storage, month.tenant)
    expect(withoutDueDay).toContain('member-register')
    expect(new Set(items.map(({ key }) => key))).toEqual(new Set(['pearls']))
    expect(items.find(({ to }) => to === '2026-06-30')).toMatchObject({
      ...{ dueOn: '2026-07-30', state: 'overdue', source: 'Regulation 9(1), page 4' },
    })
    expect(items.find(({ to }) => to === '2026-03-31')).toMatchObject({ state: 'submitted' })
  })
})
