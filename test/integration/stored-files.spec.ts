import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { asFile, filesOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

type FileRow = Row & { id: string; purpose: string; name: string }

const remittance = 'payroll_no,omang,name,deduction_code,amount\n100000001,,Tau,4471,25.00\n'

let platform: Platform
let month: PayrollMonth
let files: Map<string, FileRow>
let finance: Staff
let auditor: Staff
let stranger: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  const people = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
  month = await societyOf(platform, 'files', { period: '2026-05', ...people })
  await month.generate()
  await month.importFile(asFile(remittance, 'Mophato "May" – š.csv'))
  files = new Map((await month.rows<FileRow>('stored-files')).map((file) => [file.purpose, file]))
  const other = await societyOf(platform, 'strangers', { period: '2026-05', ...people })
  const staff = (name: string, tenant: string, role: 'finance-officer' | 'auditor') =>
    makeStaff(platform.payload, {
      name,
      email: `${name}@files.example`,
      memberships: [{ tenant, roles: [role] }],
    })
  finance = await staff('finance', month.tenant, 'finance-officer')
  auditor = await staff('auditor', month.tenant, 'auditor')
  stranger = await staff('stranger', other.tenant, 'finance-officer')
}, 120_000)

afterAll(() => platform?.close(), 30_000)

const download = (who: Staff, purpose: string) =>
  who.rest('GET', `/stored-files/${files.get(purpose)?.id}/download`)

describe('a kept file', () => {
  it('comes back byte for byte, under its name, with an entry in the audit log', async () => {
    const { status, text, headers } = await download(auditor, 'remittance')
    expect([status, text]).toEqual([200, remittance])
    expect(headers).toContain("filename*=UTF-8''Mophato%20%22May%22%20%E2%80%93%20%C5%A1.csv")
    const entries = await month.rows('audit-log', { action: { equals: 'download' } })
    expect(entries).toMatchObject([
      { actor: auditor.id, collection: 'stored-files', documentId: files.get('remittance')?.id },
    ])
  })

  it('of the payroll goes to who may download deductions only', async () => {
    expect((await download(finance, 'deductions')).status).toBe(200)
    expect(await download(auditor, 'deductions')).toMatchObject({ status: 403 })
  })

  it('that a run is made again from stays inside', async () => {
    const { status, text } = await download(finance, 'deductions-snapshot')
    expect(status).toBe(403)
    expect(text).toContain('FILE_KEPT_INSIDE')
  })

  it('of another society is not there, as one that does not exist', async () => {
    const there = await download(stranger, 'remittance')
    const missing = await stranger.rest(
      'GET',
      '/stored-files/00000000-0000-4000-8000-000000000000/download',
    )
    expect([there.status, missing.status]).toEqual([404, 404])
  })
})
