import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Platform } from '../../src/start'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import { postGraphql } from '../kit/graphql'
import { missingId } from '../kit/isolation/types'
import { openTestPlatform } from '../kit/platform'
import { logIn, restAs } from '../kit/rest'
import { makeStaff, staffPassword, type Staff } from '../kit/staff'

const given = 'seven-goats-at-the-well'
const chosen = 'nine-hens-under-the-tree'
let platform: Platform
let roles: Record<string, string>
let kagisano: string
let thuso: string
let operator: Staff
let admin: Staff
let stranger: Staff

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
  admin = await staffOf(kagisano, 'admin', 'society-admin')
  stranger = await staffOf(thuso, 'stranger', 'society-admin')
}, 180_000)
afterAll(() => platform.close())

const staffOf = (tenant: string, name: string, ...keys: ('society-admin' | 'auditor')[]) =>
  makeStaff(platform.payload, {
    name,
    email: `${name}@example.org`,
    memberships: [{ tenant, roles: keys }],
  })

/** Staff with a role of their own making. */
async function staffWith(name: string, level: string, permissions: string[]): Promise<Staff> {
  const { payload } = platform
  const role = await payload.create({
    collection: 'roles',
    data: { name, key: name, level, permissions } as never,
    overrideAccess: true,
  })
  const staff = await makeStaff(payload, { name, email: `${name}@example.org` })
  const held =
    level === 'platform'
      ? { platformRole: role.id }
      : { tenants: [{ tenant: kagisano, roles: [role.id] }] }
  await payload.update({
    collection: 'users',
    id: staff.id,
    data: held as never,
    overrideAccess: true,
  })
  return staff
}

async function signIn(email: string, password: string) {
  const { token } = await logIn(platform.payload, email, password)
  return restAs(platform.payload, token ?? 'none')
}

describe('a user who may do more than the editor', () => {
  it('is not taken over, disabled or stripped by somebody who may only change users', async () => {
    const clerk = await staffWith('clerk', 'society', ['users.read', 'users.update'])
    for (const change of [
      { password: given },
      { email: 'mine@example.org' },
      { name: 'Other' },
      { status: 'disabled' },
      { tenants: [] },
    ]) {
      const answer = await clerk.rest('PATCH', `/users/${admin.id}`, change)
      expect([change, answer.status]).toEqual([change, 403])
      expect(answer.text).toContain('MEMBERSHIP_REFUSED')
    }
    expect((await logIn(platform.payload, admin.email, staffPassword)).status).toBe(200)
    const equal = await staffWith('equal', 'society', ['users.read'])
    expect((await clerk.rest('PATCH', `/users/${equal.id}`, { name: 'Renamed' })).status).toBe(200)
  })

  it('is not taken over by staff of the platform either, who give nothing beyond their own', async () => {
    const helper = await staffWith('helper', 'platform', [
      'users.read',
      'users.create',
      'users.update',
    ])
    const takeover = await helper.rest('PATCH', `/users/${operator.id}`, { password: given })
    expect(takeover.status).toBe(403)
    const { 'platform-operator': highest, 'society-admin': high } = roles
    const itself = await helper.rest('PATCH', `/users/${helper.id}`, { platformRole: highest })
    expect(itself.status).toBe(403)
    const tenants = [{ tenant: kagisano, roles: [high] }]
    expect((await helper.rest('PATCH', `/users/${helper.id}`, { tenants })).status).toBe(403)
    const made = await helper.rest('POST', '/users', {
      name: 'Puppet',
      email: 'puppet@example.org',
      password: given,
      platformRole: highest,
    })
    expect(made.status).toBe(403)
  })
})

describe('a password that somebody else chose', () => {
  it('opens nothing until it is changed, and ends the sessions before', async () => {
    const maker = await staffOf(kagisano, 'maker', 'auditor')
    expect((await maker.rest('GET', '/members')).status).toBe(200)
    const set = await admin.rest('PATCH', `/users/${maker.id}`, { password: given })
    expect(set.status).toBe(200)
    expect((await maker.rest('GET', '/members')).status).toBe(403)

    const rest = await signIn(maker.email, given)
    const asAdmin = await signIn(maker.email, given)
    expect((await rest('GET', '/members')).status).toBe(403)
    expect((await rest('GET', `/users/${admin.id}`)).status).toBe(404)
    const own = (change: object) => rest('PATCH', `/users/${maker.id}`, change)
    expect((await own({ name: 'Other name' })).text).toContain('PASSWORD_GIVEN')
    expect((await own({ mustChangePassword: false })).status).toBe(403)
    expect((await own({ password: given })).status).toBe(400)
    expect((await rest('GET', '/members')).status).toBe(403)

    expect((await own({ name: 'maker', password: chosen })).status).toBe(200)
    expect((await rest('GET', '/members')).status).toBe(200)
    expect((await asAdmin('GET', '/members')).status).toBe(403)
  })

  it('is told by the audit log, with who chose it', async () => {
    const person = await staffOf(kagisano, 'watched', 'auditor')
    await admin.rest('PATCH', `/users/${person.id}`, { password: given })
    const history = await operator.rest('GET', `/users/${person.id}/history`)
    const [entry] = history.json<{ entries: { actorName: string; changes: unknown[] }[] }>().entries
    expect(entry?.actorName).toBe('admin')
    expect(entry?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'password' }),
        { field: 'mustChangePassword', before: false, after: true },
      ]),
    )
  })

  it('is also the first one of a user that somebody makes', async () => {
    const made = await operator.rest('POST', '/users', {
      name: 'Fresh',
      email: 'fresh@example.org',
      password: given,
      mustChangePassword: false,
      tenants: [{ tenant: kagisano, roles: [roles.auditor] }],
    })
    expect(made.status).toBe(201)
    const rest = await signIn('fresh@example.org', given)
    expect((await rest('GET', '/members')).status).toBe(403)
  })

  it('is none when the person chose it', async () => {
    const person = await staffOf(kagisano, 'own', 'auditor')
    expect((await person.rest('PATCH', `/users/${person.id}`, { password: chosen })).status).toBe(
      200,
    )
    expect((await person.rest('GET', '/members')).status).toBe(200)
  })
})

describe('a user of another society', () => {
  it.each([
    ['e-mail', { email: 'stranger@example.org' }, { email: 'wrong@example.org' }],
    ['name', { name: 'stranger' }, { name: 'wrong' }],
    ['weak password', { password: 'stranger-is-here' }, { password: given }],
  ])('is not told from one who does not exist: %s', async (_what, hit, miss) => {
    const ask = async (id: string, change: object) => {
      const { status, text } = await admin.rest('PATCH', `/users/${id}`, change)
      return `${status} ${text}`
    }
    const answers = await Promise.all([
      ask(stranger.id, hit),
      ask(stranger.id, miss),
      ask(missingId, hit),
    ])
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^403 /)
  })

  it('shows in no history what he does elsewhere', async () => {
    const both = await staffOf(kagisano, 'both', 'auditor')
    const own = { tenant: kagisano, roles: [roles.auditor] }
    const change = (tenants: unknown[]) =>
      operator.rest('PATCH', `/users/${both.id}`, { tenants, name: 'both' })
    const foreign = { tenant: thuso, roles: [roles.auditor] }
    expect((await change([own, foreign])).status).toBe(200)
    expect((await change([{ ...own, roles: [roles.approver] }, foreign])).status).toBe(200)
    const role = await operator.rest('PATCH', `/users/${both.id}`, { platformRole: roles.support })
    expect(role.status).toBe(200)

    const seen = await admin.rest('GET', `/users/${both.id}/history`)
    expect(seen.status).toBe(200)
    expect(seen.text).toContain(kagisano)
    expect(seen.text).toContain(roles.approver)
    expect(seen.text).not.toContain(thuso)
    expect(seen.text).not.toContain('platformRole')
    expect((await operator.rest('GET', `/users/${both.id}/history`)).text).toContain(thuso)
  })
})

describe('the time of a log-in', () => {
  it('tells no known address from an unknown or a locked one', async () => {
    const person = await staffOf(kagisano, 'timed', 'auditor')
    const locked = await staffOf(kagisano, 'locked', 'auditor')
    await platform.payload.update({
      collection: 'users',
      id: locked.id,
      data: { lockUntil: new Date(Date.now() + 600_000).toISOString() } as never,
      overrideAccess: true,
    })
    const known = await quickest(person.email)
    for (const email of ['nobody@example.org', locked.email]) {
      const time = await quickest(email)
      expect(time).toBeGreaterThan(known / 2)
      expect(time).toBeLessThan(known * 2)
    }
  })

  async function quickest(email: string): Promise<number> {
    const times: number[] = []
    for (let n = 0; n < 4; n += 1) {
      const start = performance.now()
      expect((await logIn(platform.payload, email, 'a-wrong-password')).status).toBe(401)
      times.push(performance.now() - start)
    }
    return Math.min(...times)
  }
})

describe('a forgotten password', () => {
  const ask = async (email: string) => {
    const start = performance.now()
    const { status, text } = await restAs(platform.payload, 'none')(
      'POST',
      '/users/forgot-password',
      { email },
    )
    return { status, text, milliseconds: performance.now() - start }
  }

  it('is answered at once and alike, whether the address is known or not', async () => {
    const person = await staffOf(kagisano, 'forgetful', 'auditor')
    const sent: unknown[] = []
    const { email } = platform.payload
    const { sendEmail } = email
    email.sendEmail = async (mail) => {
      await wait(3000)
      sent.push(mail.to)
    }
    try {
      const known = await ask(person.email)
      const unknown = await ask('nobody@example.org')
      expect(unknown).toMatchObject({ status: 200, text: known.text })
      expect(known.status).toBe(200)
      expect(known.milliseconds).toBeLessThan(2500)
      while (!sent.length) await wait(100)
      expect(sent).toEqual([person.email])
    } finally {
      email.sendEmail = sendEmail
    }
  }, 60_000)

  it.each(['admin@example.org', 'nobody@example.org'])(
    'is not sent by GraphQL, which would wait for the mail: %s',
    async (email) => {
      const query = `mutation { forgotPasswordUser(email: "${email}") }`
      const { text } = await postGraphql(platform.payload, query, {})
      expect(text).toContain('GraphQL sends no links for new passwords.')
    },
  )
})
