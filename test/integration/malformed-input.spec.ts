import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { makeStaff, type Staff } from '../kit/staff'

let platform: Platform
let operator: Staff
let admin: Staff
let tenant: string

beforeAll(async () => {
  platform = await openTestPlatform()
  const { payload } = platform
  payload.logger.level = 'silent'
  const society = { name: 'kagisano', slug: 'kagisano' }
  tenant = String((await payload.create({ collection: 'tenants', data: society as never })).id)
  operator = await makeStaff(payload, {
    name: 'Operator',
    email: 'op@example.org',
    platformRole: 'platform-operator',
  })
  admin = await makeStaff(payload, {
    name: 'Admin',
    email: 'admin@example.org',
    memberships: [{ tenant, roles: ['society-admin'] }],
  })
}, 180_000)
afterAll(() => platform.close())

describe('a request with mistakes is the fault of who sent it', () => {
  it.each([
    '/members?limit=-1',
    '/members?page=-1',
    '/members?where[id][contains]=x',
    '/users?limit=-1',
    '/members?limit=many',
    '/members?limit=1.5',
    '/users?where[id][contains]=x',
  ])('%s', async (path) => {
    for (const { rest } of [operator, admin]) {
      const answer = await rest('GET', path)
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('errors')])
    }
  })

  it.each([
    ['POST', '/members'],
    ['POST', '/users'],
    ['PATCH', '/users/me'],
    ['POST', '/users/login'],
    ['POST', '/users/forgot-password'],
  ] as const)('%s %s with the body null', async (method, path) => {
    const target = path.replace('me', path === '/users/me' ? admin.id : 'me')
    for (const body of [null, 'text', []]) {
      const { status } = await admin.rest(method, target, body)
      expect([body, status]).toEqual([body, 400])
    }
  })

  it.each([null, {}, { tenant: 'x' }, 'text', [null], [{ roles: 'x' }]])(
    'a user whose societies are %j',
    async (tenants) => {
      for (const { rest } of [operator, admin]) {
        const changed = await rest('PATCH', `/users/${admin.id}`, { tenants })
        expect(changed.text).toContain('MEMBERSHIP_MALFORMED')
        const user = { name: 'X', email: 'x@example.org', password: 'four-cattle-by-the-river' }
        expect((await rest('POST', '/users', { ...user, tenants })).status).toBe(400)
      }
    },
  )

  it('the verification of an address, which there is none of', async () => {
    expect((await restAs(platform.payload)('POST', '/users/verify/x')).status).toBe(400)
  })
})

describe('the times of a row', () => {
  it('are not for clients', async () => {
    const times = { createdAt: '1999-01-01T00:00:00Z', updatedAt: '1999-01-01T00:00:00Z' }
    const member = {
      surname: 'Modise',
      forenames: 'Neo',
      joinedOn: '2024-01-01',
      status: 'applicant',
    }
    type Made = { doc: { id: string; createdAt: string } }
    const made = await admin.rest('POST', '/members', { ...member, ...times })
    expect(made.status).toBe(201)
    const { doc } = made.json<Made>()
    const changed = await admin.rest('PATCH', `/members/${doc.id}`, { surname: 'Tau', ...times })
    expect(changed.status).toBe(200)
    for (const { text } of [made, changed]) expect(text).not.toContain('1999')
    expect(changed.json<Made>().doc.createdAt).toBe(doc.createdAt)
  })
})
