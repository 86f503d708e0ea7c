import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { inflateRawSync } from 'node:zlib'
import { systemActor } from '../../src/domain/actor'
import { cashFlowOf, closePeriod, reverseJournals, type JournalDraft } from '../../src/ledger'
import { fileFormats } from '../../src/platform/report-files'
import { reportTable, settle } from '../../src/plugins/books'
import type { Platform } from '../../src/start'
import { actor, openSociety, post, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'
import type { Rest } from '../kit/rest'
import { makeStaff } from '../kit/staff'

/**
 * A small society by hand, in pula: capital 1 000 on 1 December 2025; dues-like income 500 in January 2026,
 * of which 40 cash; 300 for a claim in February, 100 of it still owed; 12 of bank charges posted twice and
 * taken back once; 50 carried from bank to petty cash.
 */
let platform: Platform
let society: Society
let other: Society
let auditor: Rest
let stranger: Rest

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await openSociety(platform, 'books')
  other = await openSociety(platform, 'others')
  await fill(society)
  await post(platform.storage, other.tenant, [
    journal(other, 'foreign', '2026-01-05', ['1000', '4900', 777_777]),
  ])
  auditor = await signIn('auditor', society.tenant)
  stranger = await signIn('finance-officer', other.tenant)
}, 180_000)

afterAll(() => platform?.close())

const signIn = async (role: 'auditor' | 'finance-officer', tenant: string): Promise<Rest> => {
  const email = `${role}@${tenant.slice(-6)}.example`
  const memberships = [{ tenant, roles: [role] }]
  return (await makeStaff(platform.payload, { name: role, email, memberships })).rest
}

type Sides = [debit: string, credit: string, amount: number]

const journal = (
  { accounts }: Society,
  key: string,
  businessDate: string,
  [debit, credit, amount]: Sides,
): JournalDraft => ({
  ...{ idempotencyKey: key, businessDate, event: 'journal.manual', narrative: `=${key}` },
  postings: [
    { account: accounts[debit] as string, side: 'debit', amount },
    { account: accounts[credit] as string, side: 'credit', amount },
  ],
})

async function fill(of: Society): Promise<void> {
  const { storage } = platform
  const { tenant } = of
  const posted = await post(storage, tenant, [
    journal(of, 'capital', '2025-12-01', ['1000', '3900', 100_000]),
    { ...journal(of, 'dues', '2026-01-10', ['1000', '4900', 46_000]), event: 'receipt.eft' },
    { ...journal(of, 'cash', '2026-01-10', ['1050', '4900', 4000]), event: 'receipt.cash' },
    journal(of, 'claim paid', '2026-02-03', ['5000', '1000', 20_000]),
    journal(of, 'claim owed', '2026-02-03', ['5000', '2800', 10_000]),
    journal(of, 'charges', '2026-02-28', ['5200', '1000', 1200]),
    journal(of, 'charges again', '2026-02-28', ['5200', '1000', 1200]),
    journal(of, 'to petty cash', '2026-03-02', ['1050', '1000', 5000]),
  ])
  await storage.transaction((transaction) =>
    closePeriod(transaction, { tenant, actor, period: '2026-02', reason: 'Done' }),
  )
  // February is closed: its mistake is taken back in March.
  const again = posted.find(({ idempotencyKey }) => idempotencyKey === 'charges again')
  await storage.transaction((transaction) =>
    reverseJournals(transaction, {
      ...{ tenant, actor: systemActor('test'), journalIds: [again?.id ?? ''] },
      ...{ businessDate: '2026-03-01', reason: 'Twice' },
    }),
  )
}

const ask = async <T>(path: string, rest = auditor): Promise<T> => {
  const answer = await rest('GET', `/books/${path}&tenant=${society.tenant}`)
  expect(answer).toMatchObject({ status: 200 })
  return answer.json<T>()
}

const amounts = (lines: { code: string; amount: number }[]) =>
  Object.fromEntries(lines.map(({ code, amount }) => [code, amount]))

type Income = { income: []; expenses: []; result: number }

describe('the statements of a small society', () => {
  it('have the trial balance of any day', async () => {
    type Trial = { accounts: { code: string; balance: number }[]; difference: number }
    const on = async (day: string) => {
      const { accounts, difference } = await ask<Trial>(`trial-balance?to=${day}`)
      expect(difference).toBe(0)
      return Object.fromEntries(accounts.map(({ code, balance }) => [code, balance]))
    }
    expect(await on('2025-12-31')).toEqual({ 1000: 100_000, 3900: -100_000 })
    expect(await on('2026-02-28')).toEqual({
      ...{ 1000: 123_600, 1050: 4000, 2800: -10_000, 3900: -100_000 },
      ...{ 4900: -50_000, 5000: 30_000, 5200: 2400 },
    })
    expect(await on('2026-03-31')).toMatchObject({ 1000: 119_800, 1050: 9000, 5200: 1200 })
  })

  it('have the income of a range of days, a reversal in the month in which it is posted', async () => {
    const january = await ask<Income>('income?from=2026-01-01&to=2026-01-31')
    expect(amounts(january.income)).toEqual({ 4900: 50_000 })
    expect(january.result).toBe(50_000)
    const february = await ask<Income>('income?from=2026-02-01&to=2026-02-28')
    expect(amounts(february.expenses)).toEqual({ 5000: 30_000, 5200: 2400 })
    const march = await ask<Income>('income?from=2026-03-01&to=2026-03-31')
    expect([amounts(march.expenses), march.result]).toEqual([{ 5200: -1200 }, 1200])
  })

  it('have a balance sheet whose year begins in the month of the society', async () => {
    type Sheet = { yearFrom: string; yearResult: number; earlierResult: number; totals: object }
    const totals = { assets: 128_800, liabilities: 10_000, equity: 118_800 }
    const sheet = () => ask<Sheet>('balance-sheet?to=2026-03-31')
    expect(await sheet()).toMatchObject({ yearFrom: '2026-01-01', yearResult: 18_800, totals })
    await setFirstMonth(2)
    const later = { yearFrom: '2026-02-01', yearResult: -31_200, earlierResult: 50_000, totals }
    expect(await sheet()).toMatchObject(later)
    await setFirstMonth(1)
  })

  it('have a cash flow that is the change of bank and petty cash', async () => {
    const { tenant } = society
    const flow = await cashFlowOf(platform.storage, {
      tenant,
      from: '2026-01-01',
      to: '2026-03-31',
    })
    expect(flow).toMatchObject({ opening: 100_000, closing: 128_800 })
    expect(flow.lines).toEqual([
      { event: 'receipt.eft', received: 46_000, paid: 0, net: 46_000 },
      { event: 'receipt.cash', received: 4000, paid: 0, net: 4000 },
      { event: 'journal.reversed', received: 1200, paid: 0, net: 1200 },
      { event: 'journal.manual', received: 5000, paid: 27_400, net: -22_400 },
    ])
    expect(flow.accounts.map(({ code, closing }) => [code, closing])).toEqual([
      ['1000', 119_800],
      ['1050', 9000],
    ])
  })
})

describe('the general ledger', () => {
  type Page = {
    opening: number
    closing: number
    next: string | null
    lines: { id: string; debit: number; credit: number; balance: number }[]
  }

  it('runs from the balance before to the balance after, over pages', async () => {
    const bank = society.accounts['1000']
    const path = `ledger?account=${bank}&from=2026-02-01&to=2026-03-31`
    const whole = await ask<Page>(path)
    expect(whole).toMatchObject({ opening: 146_000, closing: 119_800, next: null })
    expect(whole.lines.map(({ balance }) => balance)).toEqual([
      126_000, 124_800, 123_600, 124_800, 119_800,
    ])
    const rest = await ask<Page>(`${path}&after=${whole.lines[1]?.id}`)
    expect(rest.opening).toBe(124_800)
    expect(rest.lines).toEqual(whole.lines.slice(2))
  })

  it('knows no account and no posting of another society', async () => {
    const account = other.accounts['1000']
    const answer = await auditor(
      'GET',
      `/books/ledger?tenant=${society.tenant}&account=${account}&to=2026-12-31`,
    )
    expect(answer).toMatchObject({ status: 400 })
    expect(answer.text).toContain('ACCOUNT_UNKNOWN')
    expect(answer.text).not.toContain('777777')
  })
})

describe('files', () => {
  const take = (report: string, format: string) =>
    auditor('GET', `/books/${report}?tenant=${society.tenant}&to=2026-03-31&format=${format}`)

  it('say in CSV what the screen says, with no formula in any cell', async () => {
    const trial = await take('trial-balance', 'csv')
    expect(trial.text).toContain('1000,Bank,1198.00,\n')
    expect(trial.text).toMatch(/,Total,1600\.00,1600\.00\n$/)
    const ledger = await take('ledger', 'csv')
    expect(ledger.text).toContain(`'=dues`)
    expect(ledger.text).not.toMatch(/(^|,)=/m)
  })

  it('are workbooks whose texts are texts, and PDF files', async () => {
    for (const report of ['trial-balance', 'income', 'balance-sheet', 'cash-flow', 'ledger']) {
      expect(await take(report, 'xlsx')).toMatchObject({ status: 200 })
      expect((await take(report, 'pdf')).text.slice(0, 5)).toBe('%PDF-')
    }
    const sheet = await sheetOf('ledger')
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<v>1198</v>')
  })

  it('are written down in the audit log', async () => {
    const { docs } = await platform.payload.find({
      collection: 'audit-log',
      where: { action: { equals: 'books.download' }, tenant: { equals: society.tenant } },
      overrideAccess: true,
    })
    expect(docs.length).toBeGreaterThan(2)
    expect(fileFormats).toHaveLength(3)
  })

  /** The XML of the workbook's sheet, unpacked by hand. */
  async function sheetOf(report: 'ledger'): Promise<string> {
    const { xlsxReport } = await import('../../src/platform/report-files')
    const { storage } = platform
    const order = { tenant: society.tenant, report, to: '2026-03-31', language: 'en' }
    const bytes = await xlsxReport(await reportTable(storage, await settle(storage, order)))
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    const entry = bytes.indexOf(name, bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')))
    const central = entry - 46
    const header = bytes.readUInt32LE(central + 42)
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    return inflateRawSync(
      bytes.subarray(start, start + bytes.readUInt32LE(central + 20)),
    ).toString()
  }
})

it('refuses who may not read the society’s books, alike for one that there is not', async () => {
  const missing = platform.storage.newId()
  for (const report of ['trial-balance', 'income', 'balance-sheet', 'cash-flow', 'ledger']) {
    const real = await stranger('GET', `/books/${report}?tenant=${society.tenant}`)
    const none = await stranger('GET', `/books/${report}?tenant=${missing}`)
    expect([real.status, real.text]).toEqual([403, none.text])
  }
})

it('refuses days that are none', async () => {
  const { tenant } = society
  const wrong = await auditor('GET', `/books/income?tenant=${tenant}&from=2026-02-30&to=2026-03-01`)
  expect(wrong).toMatchObject({ status: 400 })
  expect(wrong.text).toContain('STATEMENT_DATES')
})

const setFirstMonth = (month: number) =>
  platform.payload.update({
    collection: 'tenants',
    id: society.tenant,
    data: { financialYearFirstMonth: month } as never,
    overrideAccess: true,
  })
