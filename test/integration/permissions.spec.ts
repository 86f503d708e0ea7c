import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { Platform } from '../../src/start'
import {
  authorise,
  ensureSystemRoles,
  hasPermission,
  permittedTenants,
} from '../../src/tenants/permissions'
import { openTestPlatform } from '../kit/platform'
import { logIn, restAs } from '../kit/rest'
import { makeStaff, staffPassword, type Staff } from '../kit/staff'

let platform: Platform
let roles: Record<string, string>
let kagisano: string
let thuso: string
let operator: Staff
let admin: Staff
let officer: Staff
let shared: Staff

const errorOf = (text: string) =>
  (JSON.parse(text) as { errors: { message: string }[] }).errors[0]?.message

beforeAll(async () => {
  platform = await openTestPlatform()
  platform.payload.logger.level = 'silent'
  const { payload } = platform
  roles = await ensureSystemRoles(payload)
  const society = async (slug: string) =>
    String(
      (await payload.create({ collection: 'tenants', data: { name: slug, slug } as never })).id,
    )
  kagisano = await society('kagisano')
  thuso = await society('thuso')
  operator = await makeStaff(payload, {
    name: 'Operator',
    email: 'op@example.org',
    platformRole: 'platform-operator',
  })
  admin = await makeStaff(payload, {
    name: 'Admin',
    email: 'admin@example.org',
    memberships: [{ tenant: kagisano, roles: ['society-admin'] }],
  })
  officer = await makeStaff(payload, {
    name: 'Officer',
    email: 'officer@example.org',
    memberships: [{ tenant: kagisano, roles: ['member-officer'] }],
  })
  shared = await makeStaff(payload, {
    name: 'Shared',
    email: 'shared@example.org',
    memberships: [
      { tenant: kagisano, roles: ['auditor'] },
      { tenant: thuso, roles: ['society-admin'] },
    ],
  })
}, 180_000)
afterAll(() => platform.close())

async function requestAs(staff: Staff): Promise<PayloadRequest> {
  const { payload } = platform
  const user = await payload.findByID({
    collection: 'users',
    id: staff.id,
    depth: 0,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
}

const newMember = (fields: Record<string, unknown> = {}) => ({
  surname: 'Modise',
  forenames: 'Neo',
  joinedOn: '2024-01-01',
  status: 'applicant',
  ...fields,
})

describe('system roles', () => {
  it('are made once and stay as they are', async () => {
    expect(await ensureSystemRoles(platform.payload)).toEqual(roles)
    const { totalDocs } = await platform.payload.count({
      collection: 'roles',
      overrideAccess: true,
    })
    expect(totalDocs).toBe(7)
  })

  it('separate making from approving', async () => {
    const { docs } = await platform.payload.find({
      collection: 'roles',
      pagination: false,
      overrideAccess: true,
    })
    const held = (key: string) => docs.find((role) => role.key === key)?.permissions as string[]
    expect(held('finance-officer')).toEqual(
      expect.arrayContaining(['deductions.generate', 'remittance.import']),
    )
    expect(held('finance-officer')).not.toContain('remittance.post')
    expect(held('approver')).toContain('remittance.post')
    expect(held('approver')).not.toContain('deductions.generate')
    for (const reader of ['support', 'auditor']) {
      expect(held(reader).filter((key) => !key.endsWith('.read'))).toEqual([])
    }
    expect(held('auditor')).toContain('audit-log.read')
    expect(held('society-admin')).not.toContain('tenants.create')
  })

  it('cannot be edited, and hold only permissions that exist', async () => {
    const edit = await operator.rest('PATCH', `/roles/${roles.support}`, {
      permissions: ['members.update'],
    })
    expect(edit.status).toBe(403)
    const unknown = await operator.rest('POST', '/roles', {
      name: 'X',
      key: 'x',
      permissions: ['members.fly'],
    })
    expect(unknown.text).toContain('There is no permission \\"members.fly\\"')
    const tooHigh = await operator.rest('POST', '/roles', {
      name: 'X',
      key: 'x',
      permissions: ['tenants.create'],
    })
    expect(tooHigh.text).toContain('Only a platform role may hold')
  })
})

describe('authorise', () => {
  it('allows what a role holds in its society and nothing elsewhere', async () => {
    const req = await requestAs(officer)
    await authorise(req, kagisano, 'members.update')
    await expect(authorise(req, thuso, 'members.update')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      status: 403,
    })
    await expect(authorise(req, kagisano, 'remittance.post')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(hasPermission(req, kagisano, 'members.updat')).rejects.toMatchObject({
      code: 'PERMISSION_UNKNOWN',
    })
    expect(await permittedTenants(req, 'members.read')).toEqual([kagisano])
    expect((await permittedTenants(await requestAs(operator), 'members.read')).sort()).toEqual(
      [kagisano, thuso].sort(),
    )
  })

  it('leaves a closed society readable and refuses every change in it', async () => {
    const closed = await operator.rest('POST', '/tenants', {
      name: 'Old',
      slug: 'old',
      status: 'closed',
    })
    const tenant = closed.json<{ doc: { id: string } }>().doc.id
    const auditor = await makeStaff(platform.payload, {
      name: 'Old admin',
      email: 'old@example.org',
      memberships: [{ tenant, roles: ['society-admin'] }],
    })
    const req = await requestAs(auditor)
    expect(await hasPermission(req, tenant, 'members.read')).toBe(true)
    expect(await hasPermission(req, tenant, 'members.create')).toBe(false)
    expect((await auditor.rest('POST', '/members', newMember({ tenant }))).status).toBe(403)
    expect((await operator.rest('POST', '/members', newMember({ tenant }))).status).toBe(403)
  })
})

describe('a society', () => {
  it('is never deleted, not even by the system', async () => {
    const deletion = platform.payload.delete({
      collection: 'tenants',
      id: thuso,
      overrideAccess: true,
    })
    await expect(deletion).rejects.toMatchObject({ code: 'CLOSE_INSTEAD' })
    expect((await operator.rest('DELETE', `/tenants/${thuso}`)).status).toBe(409)
  })

  it('keeps its rows: the society of a row and the ids of new rows are not for clients', async () => {
    const chosen = '00000000-0000-4000-8000-000000000001'
    const created = await officer.rest('POST', '/members', newMember({ id: chosen }))
    expect(created.status).toBe(201)
    const { doc } = created.json<{ doc: { id: string; tenant: { id: string } } }>()
    expect(doc.id).not.toBe(chosen)
    expect(doc.tenant.id).toBe(kagisano)
    const moved = await operator.rest('PATCH', `/members/${doc.id}`, { tenant: thuso })
    expect(moved.status).toBe(409)
    expect(errorOf(moved.text)).toContain('"tenant"')
  })

  it('refuses a relation that points outside and names the field', async () => {
    const authority = await platform.payload.create({
      collection: 'payroll-authorities',
      data: { tenant: thuso, code: 'GOV', name: 'Government' } as never,
      overrideAccess: true,
    })
    const answer = await officer.rest(
      'POST',
      '/members',
      newMember({ payrollAuthority: authority.id }),
    )
    expect(answer.status).toBe(400)
    expect(errorOf(answer.text)).toContain('"payrollAuthority"')
  })

  it('is not chosen by a cookie of the client', async () => {
    const cookie = { cookie: `payload-tenant=${thuso}` }
    const answer = await officer.rest('POST', '/members', newMember(), cookie)
    expect(answer.json<{ doc: { tenant: { id: string } } }>().doc.tenant.id).toBe(kagisano)
  })
})

describe('users', () => {
  const give = (
    staff: Staff,
    id: string,
    tenants: { tenant: string; roles: (string | undefined)[] }[],
  ) => staff.rest('PATCH', `/users/${id}`, { tenants })

  it('see no other societies of a colleague', async () => {
    const seen = await admin.rest('GET', `/users/${shared.id}?depth=0`)
    expect(seen.status).toBe(200)
    expect(seen.text).not.toContain(thuso)
    const filtered = await admin.rest('GET', `/users?where[tenants.tenant][equals]=${thuso}`)
    expect(filtered.status).toBe(403)
    const sorted = await admin.rest('GET', '/users?sort=tenants.tenant')
    expect(sorted.status).toBe(403)
    expect((await admin.rest('GET', `/users?where[tenants.tenant][in]=${kagisano}`)).status).toBe(
      200,
    )
  })

  it('give only roles of their own societies, up to their own rights', async () => {
    expect(
      (await give(admin, officer.id, [{ tenant: thuso, roles: [roles.auditor] }])).status,
    ).toBe(403)
    expect(
      (await give(admin, officer.id, [{ tenant: kagisano, roles: [roles.support] }])).status,
    ).toBe(403)
    expect(
      (await give(officer, officer.id, [{ tenant: kagisano, roles: [roles['society-admin']] }]))
        .status,
    ).toBe(403)
    await admin.rest('PATCH', `/users/${admin.id}`, { platformRole: roles['platform-operator'] })
    const user = await platform.payload.findByID({
      collection: 'users',
      id: admin.id,
      depth: 0,
      overrideAccess: true,
    })
    expect(user.platformRole ?? null).toBeNull()
    const made = await admin.rest('POST', '/users', {
      name: 'New clerk',
      email: 'clerk@example.org',
      password: staffPassword,
      platformRole: roles['platform-operator'],
      tenants: [{ tenant: kagisano, roles: [roles.approver] }],
    })
    expect(made.status).toBe(201)
  })

  it('keep the societies that the editor does not see, and cannot be taken over', async () => {
    const changed = await give(admin, shared.id, [{ tenant: kagisano, roles: [roles.approver] }])
    expect(changed.status).toBe(200)
    expect(changed.text).not.toContain(thuso)
    const stored = await platform.payload.findByID({
      collection: 'users',
      id: shared.id,
      depth: 0,
      overrideAccess: true,
    })
    const tenants = (stored as { tenants?: { tenant: string }[] }).tenants ?? []
    expect(tenants.map(({ tenant }) => tenant).sort()).toEqual([kagisano, thuso].sort())
    const takeover = await admin.rest('PATCH', `/users/${shared.id}`, {
      password: 'another-long-secret-1',
    })
    expect(takeover.status).toBe(403)
    expect((await admin.rest('PATCH', `/users/${operator.id}`, { name: 'x' })).status).toBe(403)
    expect((await officer.rest('POST', '/users/unlock', { email: admin.email })).status).toBe(403)
  })

  it('need a password that is long and not guessable', async () => {
    const change = (password: string) => officer.rest('PATCH', `/users/${officer.id}`, { password })
    for (const weak of ['short-one', 'officer-officer-12', 'Password123456', 'aaaaaaaaaaaaaa']) {
      expect((await change(weak)).status).toBe(400)
    }
    expect((await change('four-cattle-by-the-river')).status).toBe(200)
  })

  it('cannot sign in when disabled, and lose their session at once', async () => {
    const leaver = await makeStaff(platform.payload, {
      name: 'Leaver',
      email: 'leaver@example.org',
      memberships: [{ tenant: kagisano, roles: ['auditor'] }],
    })
    expect((await leaver.rest('GET', '/members')).status).toBe(200)
    expect((await admin.rest('PATCH', `/users/${leaver.id}`, { status: 'disabled' })).status).toBe(
      200,
    )
    expect((await leaver.rest('GET', '/members')).status).toBe(403)
    const again = await logIn(platform.payload, leaver.email, staffPassword)
    expect(again.status).toBe(403)
  })

  it('are not registered as first user once there are users', async () => {
    const answer = await restAs(platform.payload)('POST', '/users/first-register', {
      name: 'Intruder',
      email: 'intruder@example.org',
      password: staffPassword,
    })
    expect(answer.status).toBe(403)
  })
})
