import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { trialBalance, verifyLedger } from '../../src/ledger'
import { verifyAuditChain } from '../../src/hooks/audit'
import type { ReconciledMonth } from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { asFile, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

const folder = path.resolve(import.meta.dirname, '../fixtures/case-a')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const expected = JSON.parse(read('expected.json'))
const sum = (rows: Row[], field: string) =>
  rows.reduce((total, row) => total + Number(row[field]), 0)

let platform: Platform
let november: PayrollMonth
let result: ReconciledMonth

beforeAll(async () => {
  platform = await openTestPlatform()
  november = await societyOf(platform, 'case-a', {
    period: '2026-11',
    members: read('members.csv'),
    subscriptions: read('subscriptions.csv'),
  })
  await november.generate()
  const rejections = asFile(read('rejections.csv'), 'rejections.csv')
  await november.importFile(asFile(read('remittance.csv')), { rejections })
  result = await november.post()
}, 90_000)

afterAll(() => platform?.close(), 30_000)

describe('a real month from its files to the books', () => {
  it('should have every expected figure, and no other', () => {
    const { posted, remittanceId, ...figures } = result
    expect(figures).toEqual(expected)
    expect([posted, typeof remittanceId]).toEqual([true, 'string'])
  })

  it('should list the categories in the order of the file, fresh and from the database', async () => {
    const order = Object.keys(expected.remittance.categories)
    expect(Object.keys(result.remittance.categories)).toEqual(order)
    const again = await november.reconcile()
    expect(Object.keys(again.remittance.categories)).toEqual(order)
    expect(JSON.stringify(again)).toBe(JSON.stringify(result))
  })

  it('should have the same totals in the trial balance', async () => {
    const books = await trialBalance(platform.storage, { tenant: november.tenant })
    const balances = Object.fromEntries(books.accounts.map(({ code, balance }) => [code, balance]))
    const { allocated, remittance, suspense } = expected
    expect(balances).toEqual({
      1100: remittance.amount,
      2000: -suspense,
      2100: -allocated.SAV,
      4000: -allocated.DUES,
      4110: -allocated['FUN-A'],
      4120: -allocated['FUN-B'],
      4130: -allocated['FUN-C'],
    })
    expect(books.difference).toBe(0)
  })

  it('should verify: books and audit log', async () => {
    const { tenant } = november
    expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
    expect(await verifyAuditChain(platform.storage, tenant)).toMatchObject({ ok: true })
  })

  it('should hold in suspense what the suspense account holds, and owe what the month left owing', async () => {
    const suspense = await november.rows('suspense-items')
    expect([sum(suspense, 'amount'), sum(suspense, 'remaining')]).toEqual([
      expected.suspense,
      expected.suspense,
    ])
    const arrears = await november.rows('arrears')
    expect(sum(arrears, 'outstanding')).toBe(expected.arrears)
  })

  it('should say of each line by which rule it found its member', async () => {
    const lines = await november.rows('remittance-lines')
    const rules = (rule: string | null) => lines.filter((line) => line.rule === rule)
    const withoutZeros = rules('PAYROLL_NUMBER_WITHOUT_ZEROS')
    expect(withoutZeros.map((line) => line.payrollNumber).sort()).toEqual([
      ...['2553638', '5124532', '5124532', '896698', '896698'],
    ])
    expect(rules(null).map((line) => line.category)).toEqual(Array(3).fill('UNIDENTIFIED'))
    expect(rules('PAYROLL_NUMBER')).toHaveLength(466 - 5 - 3)
    expect(lines.every((line) => line.category && line.item)).toBe(true)
  })

  it('should give what is owed the reason that the payroll gave', async () => {
    const missing = await november.rows('reconciliation-items', {
      category: { equals: 'MISSING' },
    })
    expect(missing).toHaveLength(28)
    expect(missing.filter(({ reason }) => reason === 'UNPAID_LEAVE')).toHaveLength(11)
    expect(missing.filter(({ reason }) => reason === null)).toHaveLength(28 - 25)
  })

  it('should keep the Omang of a line unreadable in the database', async () => {
    const [, omang] = (read('remittance.csv').split('\n')[1] ?? '').split(',') as [string, string]
    const lines = await november.rows('remittance-lines')
    expect(JSON.stringify(lines)).not.toContain(omang)
  })
})

describe('the same again', () => {
  it('should know the file, post nothing and answer with the same figures', async () => {
    const before = await november.count('journals')
    const again = await november.importFile(asFile(read('remittance.csv'), 'another-name.csv'))
    expect(again).toMatchObject({ alreadyImported: true, id: result.remittanceId, lines: 466 })
    expect(await november.post()).toEqual(result)
    expect(await november.reconcile()).toEqual(result)
    expect(await november.count('journals')).toBe(before)
    expect(await november.count('remittances')).toBe(1)
  })

  it('should import once when it is sent twice at the same moment', async () => {
    const december = november.in('2026-12')
    const file = asFile('payroll_no,omang,name,deduction_code,amount\n992363555,,,4471,1.00\n')
    const answers = await Promise.all([1, 2, 3].map(() => december.importFile(file)))
    expect(answers.map(({ alreadyImported }) => alreadyImported).sort()).toEqual([
      ...[false, true, true],
    ])
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  it('should take the same bytes in for another month: the format says nothing of a month', async () => {
    const again = await november.in('2026-10').importFile(asFile(read('remittance.csv')))
    expect(again).toMatchObject({ alreadyImported: false, period: '2026-10', sequence: 1 })
    expect(again.id).not.toBe(result.remittanceId)
  })
})
