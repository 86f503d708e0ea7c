import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { cancelDeductions } from '../../src/plugins/payroll-file'
import {
  transferMember,
  undoTransfer,
  type TransferMember,
} from '../../src/plugins/payroll-transfer'
import { memberTimeline } from '../../src/plugins/membership'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { filesOf, maker, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { makeStaff } from '../kit/staff'

type Found = Row & { id: string }

const [ONE, TWO] = ['100000001', '100000002'] as const

let platform: Platform
let month: PayrollMonth
let member: string
let army: string
let slug = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** Two members paid by GOV, and ARMY, which has the society's code under other digits for savings. */
beforeEach(async () => {
  const files = filesOf([
    {
      payrollNumber: ONE,
      orders: [
        ['DUES', '25.00'],
        ['SAV', '200.00'],
      ],
    },
    { payrollNumber: TWO, orders: [['DUES', '25.00']] },
  ])
  month = await societyOf(platform, `transfer-${(slug += 1)}`, { period: '2026-05', ...files })
  const scope = { tenant: month.tenant }
  const [gov] = await month.rows<Found>('payroll-authorities')
  const [made] = await platform.storage.insertMany(scope, 'payroll-authorities', [
    { ...gov, id: platform.storage.newId(), code: 'ARMY', name: 'Army' },
  ])
  army = String(made)
  await platform.storage.insertMany(scope, 'deduction-codes', [
    { code: '4471', name: 'Society', payrollAuthority: army, status: 'active' },
    { code: '9973', name: 'Savings', payrollAuthority: army, status: 'active' },
  ])
  const members = await month.rows<Found>('members')
  member = members.find((row) => row.payrollNumber === ONE)?.id ?? ''
  await month.generate()
}, 180_000)

const order = (more: Partial<TransferMember> = {}): TransferMember => ({
  ...{ tenant: month.tenant, member, authority: army, payrollNumber: '500', from: '2026-07' },
  ...{ reason: 'Joined the army', codes: { '4473': '9973' }, actor: maker, ...more },
})
const transfer = (more: Partial<TransferMember> = {}) =>
  transferMember(platform.storage, order(more))
const undo = (id: string) =>
  undoTransfer(platform.storage, {
    ...{ tenant: month.tenant, transfer: id, actor: maker, reason: 'Stays a teacher' },
  })

/** What each authority asks for in a month, of the member. */
async function asked(period: string, authority: string): Promise<string[]> {
  await month.in(period).under(authority).generate()
  const runs = await month.rows<Found>('deduction-runs', { period: { equals: period } })
  const authorities = await month.rows<Found>('payroll-authorities', {
    code: { equals: authority },
  })
  const run = runs.find((row) => row.payrollAuthority === authorities[0]?.id)
  const lines = await month.rows('deduction-lines', {
    ...{ run: { equals: run?.id }, member: { equals: member } },
  })
  return lines
    .map((row) => `${String(row.payrollNumber)} ${String(row.deductionCode)} ${String(row.action)}`)
    .sort()
}

it('ends in the old authority’s next file and begins in the new one’s, whichever is made first', async () => {
  await transfer()
  // June is still the old authority's, also when the new one's file of June is made first.
  expect(await asked('2026-06', 'ARMY')).toEqual([])
  expect(await asked('2026-06', 'GOV')).toEqual([`${ONE} 4471 NOCHANGE`, `${ONE} 4473 NOCHANGE`])
  expect(await asked('2026-07', 'ARMY')).toEqual(['500 4471 NEW', '500 9973 NEW'])
  expect(await asked('2026-07', 'GOV')).toEqual([`${ONE} 4471 CEASE`, `${ONE} 4473 CEASE`])
  expect(await asked('2026-08', 'GOV')).toEqual([])
  const places = await month.rows('payroll-assignments', { member: { equals: member } })
  expect(places).toMatchObject([
    { payrollNumber: ONE, until: '2026-06-30' },
    { payrollNumber: '500', from: '2026-07-01', until: null },
  ])
  const { entries } = await memberTimeline({
    ...{ operations: platform.storage, tenant: month.tenant, member },
    ...{ before: null, limit: 50, kinds: ['payroll'] },
  })
  expect(JSON.stringify(entries)).toContain('"toNumber"')
  const july = month.in('2026-07').under('ARMY')
  await july.importFile(remittanceOf(['500', '4471', '25.00'], ['500', '9973', '200.00']))
  const { totals } = (await july.post()) as unknown as { totals?: unknown }
  expect(JSON.stringify(totals ?? {})).not.toContain('UNEXPECTED')
  expect(await month.rows('suspense-items')).toEqual([])
})

it('names the months that would be deducted twice or by neither', async () => {
  await expect(transfer({ from: '2026-05' })).rejects.toMatchObject({
    ...{
      code: 'TRANSFER_REFUSED',
      message: expect.stringContaining('2026-05 would be deducted twice'),
    },
  })
  await month.in('2026-06').under('ARMY').generate()
  await expect(transfer({ from: '2026-06' })).rejects.toMatchObject({
    ...{ code: 'TRANSFER_REFUSED', message: expect.stringContaining('by neither') },
  })
  const run = { tenant: month.tenant, authority: 'ARMY', period: '2026-06', actor: maker }
  await cancelDeductions(platform, { ...run, reason: 'Too early' })
  await transfer({ from: '2026-06' })
})

it('is asked for once, with fields that can be', async () => {
  const refused = (more: Partial<TransferMember>) => expect(transfer(more)).rejects
  await refused({ from: '2026-13' }).toMatchObject({ code: 'TRANSFER_INVALID' })
  await refused({ payrollNumber: 'A1' }).toMatchObject({ code: 'TRANSFER_INVALID' })
  await refused({ authority: 'none' }).toMatchObject({ code: 'TRANSFER_INVALID' })
  await refused({ codes: {} }).toMatchObject({ message: expect.stringContaining('4473') })
  const [gov] = await month.rows<Found>('payroll-authorities', { code: { equals: 'GOV' } })
  await refused({ authority: gov?.id, payrollNumber: TWO }).toMatchObject({
    message: expect.stringContaining('M000002'),
  })
  const id = await transfer()
  expect(await transfer()).toBe(id)
  await refused({ payrollNumber: '501' }).toMatchObject({ code: 'TRANSFER_REFUSED' })
  expect(await month.count('payroll-transfers')).toBe(1)
})

it('is taken back while no file of its months is made', async () => {
  const id = await transfer()
  await undo(id)
  expect(await month.rows('members', { id: { equals: member } })).toMatchObject([
    { payrollNumber: ONE },
  ])
  expect(await asked('2026-07', 'GOV')).toEqual([`${ONE} 4471 NOCHANGE`, `${ONE} 4473 NOCHANGE`])
  expect(await asked('2026-07', 'ARMY')).toEqual([])
  await expect(undo(id)).rejects.toMatchObject({ code: 'TRANSFER_STATE' })
  const second = await transfer({ from: '2026-08' })
  expect(await asked('2026-08', 'GOV')).toEqual([`${ONE} 4471 CEASE`, `${ONE} 4473 CEASE`])
  await expect(undo(second)).rejects.toMatchObject({
    ...{ code: 'TRANSFER_REFUSED', message: expect.stringContaining('2026-08') },
  })
})

it('is for those who may, in their own society only', async () => {
  const other = await societyOf(platform, `transfer-${(slug += 1)}`, {
    ...filesOf([]),
    period: '2026-05',
  })
  const person = (name: string, tenant: string, role: 'member-officer' | 'approver') =>
    makeStaff(platform.payload, {
      ...{ name, email: `${name}@transfer.example` },
      memberships: [{ tenant, roles: [role] }],
    })
  const [officer, approver, stranger] = await Promise.all([
    person('officer', month.tenant, 'member-officer'),
    person('approver', month.tenant, 'approver'),
    person('stranger', other.tenant, 'member-officer'),
  ])
  const rest = (staff: { token: string }) => restAs(platform.payload, staff.token)
  const { member: who, authority, payrollNumber, from, reason: why, codes } = order()
  const body = { member: who, authority, payrollNumber, from, reason: why, codes }
  const path = '/payroll-transfers/transfer'
  expect((await rest(approver)('POST', path, body)).status).toBe(403)
  expect((await rest(stranger)('POST', path, body)).status).toBe(404)
  const preview = await rest(officer)('POST', '/payroll-transfers/preview', body)
  expect(preview.json()).toMatchObject({ lastMonth: '2026-06', firstMonth: '2026-07' })
  const made = await rest(officer)('POST', path, body)
  expect(made.status).toBe(201)
  const { id } = made.json<{ id: string }>()
  const reason = { reason: 'Stays a teacher' }
  const undoPath = `/payroll-transfers/${id}/undo`
  expect((await rest(stranger)('POST', undoPath, reason)).status).toBe(404)
  expect((await rest(officer)('POST', undoPath, reason)).status).toBe(200)
})
