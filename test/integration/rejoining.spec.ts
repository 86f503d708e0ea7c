import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { inDays, MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let society: MemberSociety
let officer: Staff
let second: Staff
let approver: Staff
let admin: Staff
let stranger: Staff
let people = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'again')
  const elsewhere = await MemberSociety.make(platform, 'elsewhere')
  officer = await society.staff('officer', 'member-officer')
  second = await society.staff('second', 'member-officer', 'approver')
  approver = await society.staff('approver', 'approver')
  admin = await society.staff('admin', 'society-admin')
  stranger = await elsewhere.staff('stranger', 'society-admin')
}, 120_000)
afterAll(() => platform?.close(), 30_000)

beforeEach(async () => {
  await platform.storage.removeMany({ tenant: society.tenant }, 'document-requirements', {})
})

/** A member who left by an exit. */
async function leaver(kind = 'resignation'): Promise<{ id: string; omang: string }> {
  people += 1
  const omang = String(417_800_000 + people)
  const id = await society.enter(officer, { status: 'active', omang })
  const order = { member: id, kind, exitDate: inDays(0), reason: 'Letter of today' }
  const proposed = await officer.rest('POST', '/member-exits/propose', order)
  const exit = proposed.json<{ id: string }>().id
  const answer = await approver.rest('POST', `/member-exits/${exit}/approve`)
  if (answer.status !== 200) throw new Error(answer.text)
  return { id, omang }
}

async function rule(kind: string, change: object): Promise<void> {
  const [row] = await society.rows('rejoining-rules', { kind: { equals: kind } })
  const answer = await admin.rest('PATCH', `/rejoining-rules/${String(row?.id)}`, change)
  if (answer.status !== 200) throw new Error(answer.text)
}

const stored = async (id: string) =>
  (await society.rows('members', { id: { equals: id } }))[0] as Row
const former = (omang: string, by = officer) =>
  by.rest('POST', '/members/former', { tenant: society.tenant, omang })

it('shows the earlier membership by the Omang, and the rule in a plain sentence', async () => {
  await rule('resignation', { afterMonths: 12 })
  const { id, omang } = await leaver()
  const answer = await former(omang)
  expect(answer.json()).toMatchObject({
    former: {
      ...{ id, allowed: false },
      sentence: expect.stringMatching(
        /^Was a member from 2026-01-01 to .* \(resignation\)\. May apply again from/,
      ),
    },
  })
  expect(answer.text).not.toContain(omang)
  expect((await former('999999999')).json()).toEqual({ former: null })
  expect((await former(omang, stranger)).status).toBe(403)
  const refused = await officer.rest('POST', `/members/${id}/apply-again`)
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('12 months after')])
  expect(await stored(id)).toMatchObject({ status: 'exited' })
})

it('applies again by the rules, and is admitted by somebody else than who entered it', async () => {
  await rule('retirement', { afterMonths: 0, service: 'credited', joiningFee: false })
  const { id } = await leaver('retirement')
  expect((await approver.rest('POST', `/members/${id}/apply-again`)).status).toBe(403)
  expect((await stranger.rest('POST', `/members/${id}/apply-again`)).status).toBe(404)
  const first = await second.rest('POST', `/members/${id}/apply-again`)
  expect([first.status, first.text]).toEqual([200, expect.stringContaining('not due again')])
  expect((await second.rest('POST', `/members/${id}/apply-again`)).json()).toEqual(first.json())
  expect(await stored(id)).toMatchObject({ status: 'applicant', joinedOn: inDays(0) })
  expect(await society.rows('rejoinings', { member: { equals: id } })).toMatchObject([
    { kind: 'retirement', formerlyFrom: '2026-01-01', service: 'credited', joiningFee: false },
  ])
  const own = await second.rest('POST', `/members/${id}/admit`, {})
  expect([own.status, own.text]).toEqual([403, expect.stringContaining('MAKER_IS_CHECKER')])
  const admitted = await approver.rest('POST', `/members/${id}/admit`, {})
  expect([admitted.status, admitted.text]).toEqual([200, expect.stringContaining('admitted')])
  expect(await stored(id)).toMatchObject({ status: 'active' })
})

it('is refused after an expulsion and after a death', async () => {
  const expelled = await leaver('expulsion')
  const answer = await officer.rest('POST', `/members/${expelled.id}/apply-again`)
  expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('after expulsion')])
  const dead = await leaver('death')
  const death = await officer.rest('POST', `/members/${dead.id}/apply-again`)
  expect([death.status, death.text]).toEqual([409, expect.stringContaining('undo that exit')])
})

it('is not for who was declined or never left', async () => {
  const applicant = await society.enter(officer, { omang: '417812999' })
  await approver.rest('POST', `/members/${applicant}/decline`, { reason: 'Lives elsewhere' })
  const declined = await officer.rest('POST', `/members/${applicant}/apply-again`)
  expect([declined.status, declined.text]).toEqual([409, expect.stringContaining('declined')])
  const active = await society.enter(officer, { status: 'active' })
  const here = await officer.rest('POST', `/members/${active}/apply-again`)
  expect([here.status, here.text]).toEqual([409, expect.stringContaining('has not left')])
})
