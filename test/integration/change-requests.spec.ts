import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let society: MemberSociety
let officer: Staff
let clerk: Staff
let approver: Staff
let admin: Staff
let stranger: Staff
let member: string

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'changes')
  const elsewhere = await MemberSociety.make(platform, 'elsewhere')
  officer = await society.staff('officer', 'member-officer')
  clerk = await society.staff('clerk', 'finance-officer')
  approver = await society.staff('approver', 'approver')
  admin = await society.staff('admin', 'society-admin')
  stranger = await elsewhere.staff('stranger', 'society-admin')
  const field = {
    ...{ tenant: society.tenant, collection: 'members', key: 'ward', type: 'text' },
    label: { en: 'Ward', tn: 'Kgotla' },
  }
  const made = await admin.rest('POST', '/custom-fields', field)
  if (made.status !== 201) throw new Error(made.text)
  member = await society.enter(officer, {
    ...{ status: 'active', omang: '417812414', phone: '71234567', custom: { ward: 'West' } },
  })
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const propose = (
  changes: object,
  by = clerk,
  record: object = { about: 'members', record: member },
) => by.rest('POST', '/change-requests/propose', { ...record, changes })
const proposed = async (changes: object, by = clerk): Promise<string> => {
  const answer = await propose(changes, by)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ id: string }>().id
}
const accept = (id: string, by = approver, fields?: string[]) =>
  by.rest('POST', `/change-requests/${id}/accept`, fields ? { fields } : {})
const stored = async (id = member) =>
  (await society.rows('members', { id: { equals: id } }))[0] as Row
const requestOf = async (id: string) =>
  (await society.rows('change-requests', { id: { equals: id } }))[0] as Row

describe('a change that is proposed', () => {
  it('is made when somebody else accepts it, own fields included, with audit', async () => {
    expect((await clerk.rest('PATCH', `/members/${member}`, { phone: '72345678' })).status).toBe(
      403,
    )
    const id = await proposed({ phone: '72345678', 'custom.ward': 'East' })
    expect(await stored()).toMatchObject({ phone: '+26771234567' })
    const review = await approver.rest('GET', `/change-requests/${id}/review`)
    expect(review.json()).toMatchObject({
      fields: [
        { field: 'phone', before: '+26771234567', after: '72345678', isStale: false },
        { field: 'custom.ward', before: 'West', after: 'East' },
      ],
    })
    const counts = () => approver.rest('GET', `/change-requests/counts?member=${member}`)
    expect((await counts()).json()).toMatchObject({ open: 1 })
    const accepted = await accept(id)
    expect([accepted.status, accepted.text]).toEqual([200, expect.stringContaining('accepted')])
    expect(await stored()).toMatchObject({ phone: '+26772345678', custom: { ward: 'East' } })
    expect(await requestOf(id)).toMatchObject({ status: 'accepted', checkerName: 'approver' })
    expect((await counts()).json()).toMatchObject({ open: 0, accepted: 1 })
    const log = await society.rows('audit-log', { documentId: { equals: member } })
    expect(log.at(-1)).toMatchObject({
      ...{ action: 'update', actorName: 'approver' },
      changes: expect.arrayContaining([
        { field: 'phone', before: '+26771234567', after: '+26772345678' },
        { field: 'custom.ward', before: 'West', after: 'East' },
      ]) as unknown,
    })
    expect((await accept(id)).status).toBe(409)
  })

  it('is accepted in part, and the rest stays as it was', async () => {
    const id = await proposed({ email: 'neo@example.org', address: 'Plot 12' })
    expect((await accept(id, approver, ['email', 'surname'])).status).toBe(400)
    const answer = await accept(id, approver, ['email'])
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('partly')])
    expect(await stored()).toMatchObject({ email: 'neo@example.org', address: null })
    expect(await requestOf(id)).toMatchObject({ status: 'partly', accepted: 'email' })
  })

  it('is declined with a reason and changes nothing', async () => {
    const id = await proposed({ surname: 'Tau' })
    const bare = await approver.rest('POST', `/change-requests/${id}/decline`, {})
    expect(bare.status).toBe(400)
    const order = { reason: 'No paper for it' }
    const answer = await approver.rest('POST', `/change-requests/${id}/decline`, order)
    expect(answer.status).toBe(200)
    expect(await stored()).toMatchObject({ surname: 'Modisechanges' })
    expect(await requestOf(id)).toMatchObject({
      ...{ status: 'declined', decisionReason: 'No paper for it' },
    })
    expect((await accept(id)).status).toBe(409)
  })

  it('is refused when the record changed since, and says what', async () => {
    const id = await proposed({ address: 'Plot 12' })
    const changed = await officer.rest('PATCH', `/members/${member}`, { address: 'Plot 7' })
    expect(changed.status).toBe(200)
    const answer = await accept(id)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('CHANGE_REQUEST_STALE')
    expect(answer.text).toContain('Plot 7')
    expect(await stored()).toMatchObject({ address: 'Plot 7' })
    expect(await requestOf(id)).toMatchObject({ status: 'open' })
  })
})

describe('a personal number', () => {
  it('is masked and encrypted on its way, and whole where it arrives', async () => {
    const id = await proposed({ omang: '417812499' })
    const everything = JSON.stringify([
      await society.rows('change-requests', { id: { equals: id } }),
      await society.rows('audit-log', { documentId: { equals: id } }),
    ])
    expect(everything).not.toContain('417812499')
    expect(everything).toContain('•••••2499')
    const list = await officer.rest('GET', `/change-requests/${id}?depth=0`)
    expect([list.status, list.text.includes('sealed')]).toEqual([200, false])
    const review = await approver.rest('GET', `/change-requests/${id}/review`)
    expect(review.json()).toMatchObject({
      fields: [{ field: 'omang', before: '•••••2414', after: '•••••2499' }],
    })
    expect((await accept(id)).status).toBe(200)
    const shown = (await platform.payload.findByID({
      ...{ collection: 'members', id: member, overrideAccess: true, depth: 0 },
      context: { reveal: true },
    })) as unknown as Row
    expect(shown.omang).toBe('417812499')
  })

  it('that somebody else has is refused when it is proposed', async () => {
    await society.enter(officer, { omang: '417812777' })
    const answer = await propose({ omang: '417812777' })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('omang')])
    expect((await propose({ omang: '12' })).text).toContain('nine digits')
  })
})

it('of a dependant is proposed and accepted in the same way', async () => {
  const made = await officer.rest('POST', '/dependants?depth=0', {
    ...{ tenant: society.tenant, member, surname: 'Modise', forenames: 'Lorato' },
    relation: 'child',
  })
  const { id: record } = made.json<{ doc: { id: string } }>().doc
  const answer = await propose({ birthDate: '2015-02-03' }, clerk, { about: 'dependants', record })
  expect(answer.status).toBe(201)
  const { id } = answer.json<{ id: string }>()
  expect(await requestOf(id)).toMatchObject({ member, about: 'dependants' })
  expect((await accept(id)).status).toBe(200)
  expect(await society.rows('dependants', { id: { equals: record } })).toMatchObject([
    { birthDate: '2015-02-03' },
  ])
})

it.each([
  [{ status: 'exited' }, 'status'],
  [{ memberNumber: 'M1' }, 'memberNumber'],
  [{ 'custom.unknown': 'x' }, 'custom.unknown'],
  [{ birthDate: '2015-02-30' }, 'birthDate'],
  [{ phone: '12' }, 'phone'],
])('can’t be of %j', async (changes, field) => {
  const answer = await propose(changes)
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(field)])
})

it('is for those who may, not for the maker, and in their own society only', async () => {
  expect((await propose({ phone: '73456789' }, stranger)).status).toBe(404)
  const id = await proposed({ phone: '73456789' }, approver)
  expect((await accept(id, approver)).text).toContain('MAKER_IS_CHECKER')
  expect((await accept(id, clerk)).status).toBe(403)
  const [unknown, foreign] = await Promise.all([
    accept('01a20fcf-94b8-702d-aba1-f65dc636d125', stranger),
    accept(id, stranger),
  ])
  expect([unknown.status, foreign.status]).toEqual([404, 404])
  const nothing = await propose({ surname: 'Modisechanges' })
  expect([nothing.status, nothing.text]).toEqual([400, expect.stringContaining('CHANGE_NOTHING')])
})
