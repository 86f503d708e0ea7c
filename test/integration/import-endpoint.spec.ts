import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { initTenant } from '../../src/tenants/init-tenant'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

let platform: Platform
let officer: Staff
let tenant: string
let other: string

const header =
  'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date\n'
const good = 'M000001,004512377,417812414,Molefe,Kagiso,M,1980-01-02,,,GOV,2020-01-01,active,\n'
const bad = 'M000002,004512378,12345,Tau,Lorato,F,1981-01-02,,,GOV,2020-01-01,active,\n'

beforeAll(async () => {
  platform = await openTestPlatform()
  const actor = systemActor('test')
  const make = (slug: string) =>
    initTenant(platform, { slug, name: slug, template: 'burial', actor })
  tenant = (await make('importing')).tenant
  other = (await make('neighbour')).tenant
  officer = await makeStaff(platform.payload, {
    name: 'Officer',
    email: 'officer@test.example',
    memberships: [{ tenant, roles: ['member-officer'] }],
  })
}, 180_000)

afterAll(async () => platform?.close())

async function send(
  society: string,
  csv: string,
  dryRun: boolean,
  { path = 'import', columns = '' }: { path?: string; columns?: string } = {},
) {
  const body = new FormData()
  if (columns) body.set('columns', columns)
  body.set('tenant', society)
  body.set('dryRun', String(dryRun))
  if (csv) body.set('file', new File([csv], 'members.csv', { type: 'text/csv' }))
  const request = new Request(`http://localhost:3000/api/members/${path}`, {
    method: 'POST',
    headers: { authorization: `JWT ${officer.token}` },
    body,
  })
  const config = Promise.resolve(platform.payload.config)
  const response = await handleEndpoints({ config, request })
  return { status: response.status, json: (await response.json()) as Record<string, unknown> }
}

async function firstOf(society: string, memberNumber: string) {
  const where = { memberNumber: { equals: memberNumber } }
  for await (const page of platform.storage.stream({ tenant: society }, 'members', { where }))
    return page
  return []
}

async function members(society: string): Promise<number> {
  const [counted] = await platform.storage.sum({ tenant: society }, 'members', { fields: [] })
  return counted?.count ?? 0
}

it('checks without writing, then takes the good rows and gives the bad ones back with reasons', async () => {
  const dry = await send(tenant, header + good + bad, true)
  expect(dry).toMatchObject({ status: 200, json: { created: 1, refused: 1, dryRun: true } })
  expect(await members(tenant)).toBe(0)

  const real = await send(tenant, header + good + bad, false)
  expect(real.json).toMatchObject({ created: 1, refused: 1, errors: [{ row: 3, field: 'omang' }] })
  expect(real.json.rejects).toContain('Lorato')
  expect(await members(tenant)).toBe(1)

  expect((await send(tenant, header + good, false)).json).toMatchObject({
    created: 0,
    unchanged: 1,
  })
})

it('refuses a form without a file and a file without its columns', async () => {
  expect(await send(tenant, '', false)).toMatchObject({
    status: 400,
    json: { errors: [{ code: 'IMPORT_FORM_INVALID' }] },
  })
  expect(await send(tenant, 'name\nKagiso\n', false)).toMatchObject({
    status: 400,
    json: { errors: [{ code: 'IMPORT_COLUMNS' }] },
  })
})

it('gives refused rows that a spreadsheet shows as text and that come in again when corrected', async () => {
  const phone = bad.replace(',1981-01-02,,', ',1981-01-02,+26771234567,')
  const { json } = await send(tenant, header + phone, false)
  const rejects = String(json.rejects)
  expect(rejects).toContain(",'+26771234567,")
  const corrected = rejects.replace(',12345,', ',417822414,')
  const again = await send(tenant, corrected, false)
  expect(again.json).toMatchObject({ created: 1, refused: 0 })
  const [member] = await firstOf(tenant, 'M000002')
  expect(member?.phone).toBe('+26771234567')
})

it('has refused rows that are refused again named by this time’s row and reason', async () => {
  const first = await send(tenant, header + bad.replace('M000002', 'M000003'), false)
  const second = await send(tenant, String(first.json.rejects), false)
  expect(second.json.rejects).toBe(first.json.rejects)
})

it('tells a workbook of a spreadsheet program from CSV', async () => {
  expect(await send(tenant, 'PK\u0003\u0004…', true)).toMatchObject({
    status: 400,
    json: { errors: [{ code: 'IMPORT_NOT_CSV', next: expect.stringContaining('CSV (UTF-8)') }] },
  })
})

it('takes a file with names of its own, once it is told which column is which', async () => {
  const theirs = header.replace('payroll_no', 'Staff No').replace('omang', 'National ID')
  const file = `Remarks,${theirs}none,${good.replace('M000001', 'M000009').replace('417812414', '417812415').replace('004512377', '004512379')}`
  const asked = await send(tenant, file, true, { path: 'import-columns' })
  expect(asked.json.suggested).toMatchObject({
    ...{ remarks: null, 'staff no': 'payroll_no', 'national id': 'omang', surname: 'surname' },
  })
  expect(await send(tenant, file, false)).toMatchObject({ status: 400 })
  const columns = JSON.stringify(asked.json.suggested)
  const taken = await send(tenant, file, false, { columns })
  expect(taken.json).toMatchObject({ created: 1, refused: 0 })
  const [member] = await firstOf(tenant, 'M000009')
  expect(member).toMatchObject({ payrollNumber: '004512379', surname: 'Molefe' })
  const wrong = await send(tenant, file, false, { columns: '["payroll_no"]' })
  expect(wrong).toMatchObject({ status: 400, json: { errors: [{ code: 'IMPORT_FORM_INVALID' }] } })
})

it('refuses a society in which the person may not import', async () => {
  expect((await send(other, header + good, false)).status).toBe(403)
  expect((await send(other, header, true, { path: 'import-columns' })).status).toBe(403)
  expect(await members(other)).toBe(0)
})
