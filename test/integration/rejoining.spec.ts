import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { householdOf } from '../../src/collections/subscriptions/assess'
import { loadHouseholds } from '../../src/collections/subscriptions/households'
import { membershipMonths } from '../../src/domain/products/formula-inputs'
import { verifySociety } from '../../src/jobs/verification'
import { creditOn } from '../../src/plugins/funeral-policies/policies/credit'
import { receiveFees } from '../../src/plugins/receipting'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { addFeeProduct } from '../kit/fees'
import { inDays, MemberSociety } from '../kit/members'
import { PayrollMonth } from '../kit/payroll-month'
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

describe('a joining fee for every new member', () => {
  const bills = (member: string) =>
    society.rows<Row & { amount: number; outstanding: number; status: string }>('membership-fees', {
      member: { equals: member },
    })
  const subscriptions = (member: string) =>
    society.rows<Row & { from: string; until: string | null }>('subscriptions', {
      member: { equals: member },
    })
  const undo = (member: string, by = approver, reason = 'The wrong person') =>
    by.rest('POST', `/members/${member}/undo-rejoining`, { reason })

  /** Admitted, left and admitted again, by the rules of a kind of exit. */
  async function returned(kind: string): Promise<string> {
    const id = await society.enter(officer, { omang: String(417_900_000 + (people += 1)) })
    await approver.rest('POST', `/members/${id}/admit`, {})
    const order = { member: id, kind, exitDate: inDays(0), reason: 'Letter of today' }
    const proposed = await officer.rest('POST', '/member-exits/propose', order)
    const exit = proposed.json<{ id: string }>().id
    const left = await approver.rest('POST', `/member-exits/${exit}/approve`)
    if (left.status !== 200) throw new Error(left.text)
    const applied = await officer.rest('POST', `/members/${id}/apply-again`)
    if (applied.status !== 200) throw new Error(applied.text)
    return id
  }

  beforeAll(async () => {
    const month = new PayrollMonth(platform, society.tenant, '2026-05')
    const fee = { code: 'JOIN', frequency: 'once' as const, amount: 5_000, onAdmission: true }
    await addFeeProduct(month, fee)
    await rule('retirement', { afterMonths: 0, joiningFee: true, arrearsFirst: false })
    await rule('resignation', { afterMonths: 0, joiningFee: false, arrearsFirst: false })
  })

  it('is billed again to who comes back where the rule says so, once', async () => {
    const id = await returned('retirement')
    expect(await bills(id)).toHaveLength(1)
    const admit = () => approver.rest('POST', `/members/${id}/admit`, {})
    expect((await Promise.all([admit(), admit()])).map(({ status }) => status)).toEqual([200, 200])
    const [, again, ...more] = await bills(id)
    expect(more).toEqual([])
    expect(again).toMatchObject({ amount: 5_000, outstanding: 5_000, status: 'open' })
    const [before, after] = await subscriptions(id)
    expect(String(after?.from) > String(before?.until)).toBe(true)
  })

  it('is not billed again where the rule says that it is not due', async () => {
    const id = await returned('resignation')
    await approver.rest('POST', `/members/${id}/admit`, {})
    expect(await stored(id)).toMatchObject({ status: 'active' })
    expect(await bills(id)).toHaveLength(1)
    expect(await subscriptions(id)).toHaveLength(1)
  })

  it('is not owed any more when the coming back is undone, by another person and once', async () => {
    const id = await returned('retirement')
    await approver.rest('POST', `/members/${id}/admit`, {})
    expect((await undo(id, officer)).status).toBe(403)
    expect((await undo(id, stranger)).status).toBe(404)
    expect((await undo(id, approver, '')).status).toBe(400)
    const answers = await Promise.all([undo(id), undo(id)])
    expect(answers.map(({ status, text }) => [status, text.includes('exited')])).toEqual([
      [200, true],
      [200, true],
    ])
    expect(await stored(id)).toMatchObject({ status: 'exited', joinedOn: '2026-01-01' })
    const [, again] = await bills(id)
    expect(again).toMatchObject({ amount: 5_000, outstanding: 0, status: 'waived' })
    expect((await subscriptions(id)).every(({ until }) => until !== null)).toBe(true)
    const entries = await society.rows('audit-log', {
      ...{ documentId: { equals: id }, action: { equals: 'members.undo-rejoining' } },
    })
    expect(entries).toMatchObject([{ reason: 'The wrong person' }])
    expect(await verifySociety(platform, society.tenant)).toMatchObject({ ok: true })
    const anew = await officer.rest('POST', `/members/${id}/apply-again`)
    expect([anew.status, anew.text]).toEqual([200, expect.stringContaining('2026-01-01')])
  })

  it('keeps the coming back when it was paid', async () => {
    const id = await returned('retirement')
    await approver.rest('POST', `/members/${id}/admit`, {})
    await receiveFees(platform.storage, {
      ...{ tenant: society.tenant, member: id, amount: 10_000, method: 'cash' },
      ...{ reference: `BOOK-${id}`, actor: { id: 'user:cashier', name: 'Cashier' } },
    })
    const answer = await undo(id)
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('50.00 was paid')])
    expect(await stored(id)).toMatchObject({ status: 'active' })
  })
})

describe('former service that counts', () => {
  it('is months of membership where terms ask for them, until the coming back is undone', async () => {
    await rule('retirement', { service: 'credited', afterMonths: 0 })
    const { id } = await leaver('retirement')
    await officer.rest('POST', `/members/${id}/apply-again`)
    const months = async () => {
      const facts = (await loadHouseholds(platform.storage, society.tenant, [id])).get(id)
      return facts && membershipMonths(householdOf(facts, { plan: null, amount: null }), inDays(0))
    }
    const { creditedMonths } = (await stored(id)) as { creditedMonths: number }
    expect(creditedMonths).toBeGreaterThan(0)
    expect(await months()).toBe(creditedMonths)
    const answer = await approver.rest('POST', `/members/${id}/undo-rejoining`, { reason: 'Wrong' })
    expect(answer.status).toBe(200)
    expect(await stored(id)).toMatchObject({ creditedMonths: 0, joinedOn: '2026-01-01' })
  })

  it('shortens the waiting of the member, and of others as far as they belonged to him', async () => {
    const { storage } = platform
    const { tenant } = society
    const { id } = await leaver('retirement')
    await officer.rest('POST', `/members/${id}/apply-again`)
    const { creditedMonths } = (await stored(id)) as { creditedMonths: number }
    const [old, recent] = [storage.newId(), storage.newId()]
    const of = { member: id, surname: 'Modise', relation: 'child', birthDate: '2015-01-01' }
    await storage.insertMany({ tenant }, 'dependants', [
      { ...of, id: old, forenames: 'Pule', coveredFrom: '2026-01-01', custom: {} },
      { ...of, id: recent, forenames: 'Tau', coveredFrom: inDays(1), custom: {} },
    ])
    const policy = { member: id, startedOn: inDays(0) }
    const credit = await creditOn(storage, tenant, policy)
    const [longer, shorter] = await society.rows<Row>('dependants', { member: { equals: id } })
    expect([credit(null), credit(longer ?? null), credit(shorter ?? null)]).toEqual([
      ...[creditedMonths, creditedMonths, 0],
    ])
    const before = await creditOn(storage, tenant, { ...policy, startedOn: '2026-01-01' })
    expect(before(null)).toBe(0)
  })
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
