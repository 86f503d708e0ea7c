import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { initTenant } from '../../src/tenants/init-tenant'
import { ensureSystemRoles, type SystemRoleKey } from '../../src/tenants/permissions'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

let platform: Platform
let tenant: string
let admin: Staff
let finance: Staff
let approver: Staff
let stranger: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  const actor = systemActor('test')
  const make = async (slug: string) =>
    (await initTenant(platform, { slug, name: slug, template: 'burial', actor })).tenant
  tenant = await make('one')
  const other = await make('two')
  const roles = await ensureSystemRoles(platform.payload)
  const staff = (name: string, at: string, role: SystemRoleKey) =>
    makeStaff(platform.payload, {
      name,
      email: `${name}@test.example`,
      memberships: [{ tenant: at, roles: [role] }],
    })
  admin = await staff('admin', tenant, 'society-admin')
  finance = await staff('finance', tenant, 'finance-officer')
  approver = await staff('approver', tenant, 'approver')
  stranger = await staff('stranger', other, 'society-admin')
  for (const field of [
    { key: 'ward', type: 'choice', options: 'north = North | Bokone\nsouth = South' },
    { key: 'salary', type: 'money', visibleTo: [roles['society-admin']] },
    { key: 'note', type: 'text' },
    { key: 'sponsor', type: 'relation', target: 'members' },
  ])
    await made('custom-fields', { collection: 'members', label: { en: field.key }, ...field })
  const first = await member(1, { ward: 'north', salary: 123_450, note: '=1+1' })
  await member(2, { ward: 'south', note: 'two', sponsor: first })
  await member(3, { ward: 'north', note: 'three' })
}, 180_000)
afterAll(() => platform?.close(), 30_000)

async function made(collection: string, data: object): Promise<string> {
  const answer = await admin.rest('POST', `/${collection}?depth=0`, data)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: { id: string } }>().doc.id
}

const member = (number: number, custom: object) =>
  made('members', {
    ...{ surname: 'Modise', forenames: `Neo ${number}`, sex: 'F', joinedOn: '2020-01-01' },
    ...{ omang: String(200_000_000 + number), custom },
  })

const download = (asked: Record<string, string>, by = admin) =>
  by.rest('GET', `/members/download?${new URLSearchParams({ tenant, ...asked })}`)

async function rowsOf(asked: Record<string, string>, by = admin): Promise<string[][]> {
  const answer = await download(asked, by)
  if (answer.status !== 200) throw new Error(answer.text)
  return parse(answer.text, { bom: true })
}

describe('a list as a file', () => {
  it('has the columns that are shown, in words, and no formula', async () => {
    const columns = 'forenames,sex,omang,custom.ward,custom.salary,custom.note,custom.sponsor'
    expect(await rowsOf({ columns, sort: 'forenames' })).toEqual([
      ['Forenames', 'Sex', 'Omang', 'ward', 'salary', 'note', 'sponsor'],
      ['Neo 1', 'Female', '200000001', 'North', '1234.50', "'=1+1", ''],
      [
        'Neo 2',
        'Female',
        '200000002',
        'South',
        '',
        'two',
        expect.stringContaining('Modise, Neo 1'),
      ],
      ['Neo 3', 'Female', '200000003', 'North', '', 'three', ''],
    ])
  })

  it('has the rows that the filter and the search leave, in the order of the list', async () => {
    const where = JSON.stringify({ or: [{ and: [{ 'custom.ward': { equals: 'north' } }] }] })
    const asked = { columns: 'forenames', where, sort: '-custom.note' }
    expect(await rowsOf(asked)).toEqual([['Forenames'], ['Neo 3'], ['Neo 1']])
    expect(await rowsOf({ ...asked, search: 'Neo 3' })).toEqual([['Forenames'], ['Neo 3']])
  })

  it('masks and hides what the list masks and hides', async () => {
    const columns = 'forenames,omang,custom.salary,custom.ward'
    const [head, first] = await rowsOf({ columns, sort: 'forenames' }, finance)
    expect(head).toEqual(['Forenames', 'Omang', 'ward'])
    expect(first).toEqual(['Neo 1', expect.stringMatching(/^[^2]*•.*\d$/), 'North'])
    const where = JSON.stringify({ 'custom.salary': { greater_than: 1 } })
    expect((await download({ columns: 'forenames', where }, finance)).status).toBe(400)
  })

  it('is for who may have it, of this society, and is kept in the audit log', async () => {
    expect((await download({ columns: 'forenames' }, approver)).status).toBe(403)
    expect((await download({ columns: 'forenames' }, stranger)).status).toBe(403)
    const log = await admin.rest('GET', '/audit-log?where[action][equals]=list.download&limit=50')
    expect(log.text).toContain('custom.salary')
  })

  it('says what is wrong with what it is asked', async () => {
    const answer = await download({ columns: 'forenames', where: '{' })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('filter as JSON')])
  })
})
