import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Platform } from '../../src/start'
import { filesOf, remittanceOf, societyOf } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

let platform: Platform
let officer: Staff
let remittance: string

beforeAll(async () => {
  platform = await openTestPlatform()
  const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
  const month = await societyOf(platform, 'export', { period: '2026-05', ...files })
  await month.generate()
  const file = remittanceOf(['100000001', '4471', '25.00'], ['100000001', '4471', '-70.00'])
  remittance = (await month.importFile(file)).id
  await month.reconcile()
  officer = await makeStaff(platform.payload, {
    name: 'Officer',
    email: 'officer@export.example',
    memberships: [{ tenant: month.tenant, roles: ['finance-officer'] }],
  })
}, 90_000)

afterAll(() => platform?.close(), 30_000)

const exported = (query = '', headers = {}) =>
  officer.rest('GET', `/remittances/${remittance}/export${query}`, undefined, headers)

it('is named by authority and month, and by the category it is filtered by', async () => {
  expect((await exported()).headers).toContain('reconciliation-GOV-2026-05.csv')
  const { headers } = await exported('?category=REVERSAL')
  expect(headers).toContain('reconciliation-GOV-2026-05-REVERSAL.csv')
})

it('has categories in words beside their codes, and amounts that add up in a spreadsheet', async () => {
  const { text } = await exported('?category=REVERSAL')
  const [row] = parse<Record<string, string>>(text, { columns: true })
  expect(row).toMatchObject({
    category: 'Reversal',
    categoryCode: 'REVERSAL',
    received: '-70.00',
    suspense: '-70.00',
  })
})

it('has the words of the reader’s language', async () => {
  const { text } = await exported('?category=MATCHED', { cookie: 'payload-lng=tn' })
  expect(text).toContain('E a tshwana,MATCHED')
})
