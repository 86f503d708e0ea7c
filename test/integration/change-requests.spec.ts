import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { proposeAsMember, type MemberProposal } from '../../src/plugins/change-requests'
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

describe('a new dependant', () => {
  const values = {
    surname: 'Modise',
    forenames: 'Tiro',
    relation: 'child',
    birthDate: '2024-05-06',
  }
  const proposeNew = (sent: object = values, by = clerk) =>
    by.rest('POST', '/change-requests/propose-dependant', { member, values: sent })
  const named = (forenames: string) =>
    society.rows('dependants', { forenames: { equals: forenames } })

  it('is there when somebody else accepts it, whole, and waits once however often it is sent', async () => {
    const first = await proposeNew()
    expect(first.status).toBe(201)
    expect((await proposeNew()).json()).toEqual(first.json())
    expect(await named('Tiro')).toEqual([])
    const { id } = first.json<{ id: string }>()
    const review = await approver.rest('GET', `/change-requests/${id}/review`)
    expect(review.json()).toMatchObject({
      fields: [
        { field: 'surname', before: null, after: 'Modise', now: null },
        { field: 'forenames', before: null, after: 'Tiro' },
        { field: 'relation', after: 'child' },
        { field: 'birthDate', after: '2024-05-06' },
      ],
    })
    expect((await accept(id, approver, ['surname'])).status).toBe(400)
    expect((await accept(id, clerk)).status).toBe(403)
    const answers = await Promise.all([accept(id), accept(id, admin)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await named('Tiro')).toMatchObject([{ member, ...values }])
    const log = await society.rows('audit-log', { collection: { equals: 'dependants' } })
    expect(log.at(-1)).toMatchObject({ action: 'create' })
    const again = await proposeNew()
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Tiro Modise')])
  })

  it.each([
    [{ ...values, birthDate: '2024-02-30' }, 'birthDate'],
    [{ ...values, forenames: 'Boitumelo', relation: 'neighbour' }, 'relation'],
    [{ ...values, member: 'x' }, 'member'],
    [{ surname: 'Modise' }, 'forenames'],
    [{}, 'values'],
  ])('is refused as %j', async (sent, field) => {
    const answer = await proposeNew(sent)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(field)])
  })

  it('is of a member of the own society', async () => {
    expect((await proposeNew(values, stranger)).status).toBe(404)
  })
})

describe('beneficiaries', () => {
  const person = (forenames: string, sharePercent: string, more: object = {}) => ({
    ...{ surname: 'Modise', forenames, relation: 'spouse', phone: null, sharePercent, ...more },
  })
  const proposeSet = (of: string, beneficiaries: object[], by = clerk) =>
    by.rest('POST', '/change-requests/propose-beneficiaries', { member: of, beneficiaries })
  const setOf = async (of: string) =>
    (await society.rows('beneficiaries', { member: { equals: of } })).map(
      ({ forenames, sharePercent }) => `${String(forenames)} ${String(sharePercent)}`,
    )

  /** A member with Lorato for 60 % and Kabo for 40 %. */
  async function owner(): Promise<{ id: string; lorato: string; kabo: string }> {
    const id = await society.enter(officer, { status: 'active' })
    const body = { beneficiaries: [person('Lorato', '60'), person('Kabo', '40')] }
    const saved = await officer.rest('POST', `/members/${id}/beneficiaries`, body)
    const [lorato, kabo] = saved.json<{ beneficiaries: { id: string }[] }>().beneficiaries
    return { id, lorato: String(lorato?.id), kabo: String(kabo?.id) }
  }

  it('are added, taken off and given other shares together, so that they stay 100 %', async () => {
    const { id: of, lorato } = await owner()
    const wanted = [person('Lorato', '50', { id: lorato }), person('Neo', '50')]
    const answer = await proposeSet(of, wanted)
    expect(answer.status).toBe(201)
    expect((await proposeSet(of, wanted)).json()).toEqual(answer.json())
    const { id } = answer.json<{ id: string }>()
    const review = await approver.rest('GET', `/change-requests/${id}/review`)
    expect(review.json()).toMatchObject({
      fields: [
        { label: 'Lorato Modise', before: expect.stringContaining('60 %') },
        { label: 'Kabo Modise', before: expect.stringContaining('40 %'), after: null },
        { label: 'Neo Modise', before: null, after: expect.stringContaining('50 %'), now: null },
      ],
    })
    expect(await setOf(of)).toEqual(['Lorato 60', 'Kabo 40'])
    expect((await accept(id)).status).toBe(200)
    expect(await setOf(of)).toEqual(['Lorato 50', 'Neo 50'])
    expect((await accept(id)).status).toBe(409)
  })

  it('carry the fields of the society’s own, which only those see who may', async () => {
    const role = (await society.rows('roles', { key: { equals: 'approver' } }))[0]?.id
    for (const [key, more] of [
      ['clan', {}],
      ['secret', { visibleTo: [role] }],
    ] as const) {
      const field = { tenant: society.tenant, collection: 'beneficiaries', key, type: 'text' }
      const label = { en: key.toUpperCase(), tn: key }
      const made = await admin.rest('POST', '/custom-fields', { ...field, label, ...more })
      expect([made.status, made.text]).toEqual([201, expect.anything()])
    }
    const { id: of, lorato, kabo } = await owner()
    const both = (clan: string | null) => [
      person('Lorato', '60', { id: lorato, custom: { clan } }),
      person('Kabo', '40', { id: kabo }),
    ]
    expect((await proposeSet(of, both(null))).text).toContain('CHANGE_NOTHING')
    const answer = await proposeSet(of, both('Kwena'))
    expect([answer.status, answer.text]).toEqual([201, expect.anything()])
    const { id } = answer.json<{ id: string }>()
    const review = await approver.rest('GET', `/change-requests/${id}/review`)
    expect(review.text).toContain('CLAN: Kwena')
    expect((await accept(id)).status).toBe(200)
    const clans = async () =>
      (await society.rows('beneficiaries', { member: { equals: of } })).map(({ custom }) => custom)
    expect(await clans()).toEqual([{ clan: 'Kwena' }, {}])
    // Shares alone leave it as it is, and a request from before it changed is too old.
    const shares = [person('Lorato', '50', { id: lorato }), person('Kabo', '50', { id: kabo })]
    const early = (await proposeSet(of, shares)).json<{ id: string }>().id
    await officer.rest('POST', `/members/${of}/beneficiaries`, { beneficiaries: both('Tau') })
    expect((await accept(early)).text).toContain('STALE')
    const late = (await proposeSet(of, shares, officer)).json<{ id: string }>().id
    expect((await accept(late)).status).toBe(200)
    expect(await clans()).toEqual([{ clan: 'Tau' }, {}])
    const hidden = [person('Lorato', '100', { custom: { secret: 'Hidden' } })]
    const kept = (await proposeSet(of, hidden, approver)).json<{ id: string }>().id
    const read = async (by: Staff) =>
      (await by.rest('GET', `/change-requests/${kept}/review`)).text.includes('Hidden')
    expect([await read(officer), await read(approver)]).toEqual([false, true])
    const wrong = await proposeSet(of, [person('Lorato', '100', { custom: { clann: 'x' } })])
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('clann')])
  })

  it('are refused when the shares are not 100 % or somebody is not there', async () => {
    const { id: of, lorato } = await owner()
    const short = await proposeSet(of, [person('Lorato', '50', { id: lorato })])
    expect([short.status, short.text]).toEqual([400, expect.stringContaining('SHARES')])
    const stray = person('Neo', '100', { id: '01a20fcf-94b8-702d-aba1-f65dc636d125' })
    expect((await proposeSet(of, [stray])).status).toBe(409)
    const same = [person('Lorato', '60', { id: lorato })]
    expect((await proposeSet(of, same, stranger)).status).toBe(404)
  })

  it('are not changed by a request from before somebody else changed them', async () => {
    const { id: of, lorato, kabo } = await owner()
    const answer = await proposeSet(of, [person('Lorato', '100', { id: lorato })])
    const { id } = answer.json<{ id: string }>()
    const other = [person('Lorato', '30', { id: lorato }), person('Kabo', '70', { id: kabo })]
    await officer.rest('POST', `/members/${of}/beneficiaries`, { beneficiaries: other })
    const refused = await accept(id)
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('STALE')])
    expect(await setOf(of)).toEqual(['Lorato 30', 'Kabo 70'])
  })
})

describe('a member in the portal', () => {
  function named(forenames: string) {
    return { surname: 'Modise', forenames, relation: 'child', sharePercent: '100' }
  }
  const actor = { id: 'portal:account', name: 'Neo Modise' }
  const asking = (id: string) => ({
    ...{ payload: platform.payload, tenant: society.tenant, actor },
    member: { id, memberNumber: '', displayName: '', status: 'active' },
  })

  it('proposes for himself and his own people, and staff decide', async () => {
    const own = await society.enter(officer, { status: 'active' })
    const values = { surname: 'Modise', forenames: 'Pako', relation: 'parent' }
    const id = await proposeAsMember(asking(own), { kind: 'dependant', values })
    expect(await requestOf(id)).toMatchObject({ makerName: 'Neo Modise', maker: actor.id })
    expect((await accept(id)).status).toBe(200)
    const [pako] = await society.rows<Row & { id: string }>('dependants', {
      forenames: { equals: 'Pako' },
    })
    const ending = { dependant: String(pako?.id), coveredUntil: '2026-12-31' }
    const end = await proposeAsMember(asking(own), { kind: 'take-off', ...ending })
    expect((await accept(end)).status).toBe(200)
    const [ended] = await society.rows('dependants', { id: { equals: ending.dependant } })
    expect(ended).toMatchObject({ coveredUntil: '2026-12-31' })
    const foreign = proposeAsMember(asking(member), { kind: 'take-off', ...ending })
    await expect(foreign).rejects.toMatchObject({ code: 'CHANGE_RECORD_UNKNOWN' })
    const beneficiaries = [{ surname: 'Modise', forenames: 'Lorato', sharePercent: '100' }]
    const set = await proposeAsMember(asking(own), { kind: 'beneficiaries', beneficiaries })
    expect((await accept(set)).status).toBe(200)
    expect(await society.rows('beneficiaries', { member: { equals: own } })).toHaveLength(1)
  })

  it('asks twice, in whatever way, and it waits once; ten requests are the most', async () => {
    const own = await society.enter(officer, { status: 'active' })
    const values = { surname: 'Modise', forenames: 'Thabo', relation: 'child' }
    const beneficiaries = [{ surname: 'Modise', forenames: 'Neo', sharePercent: '100' }]
    const about = { about: 'members', record: own } as const
    const proposals: MemberProposal[] = [
      { kind: 'dependant', values },
      { kind: 'beneficiaries', beneficiaries },
      { kind: 'change', ...about, changes: { bankAccount: '62001234567' } },
    ]
    for (const proposal of proposals) {
      const ids = await Promise.all([1, 2, 3].map(() => proposeAsMember(asking(own), proposal)))
      expect(new Set(ids).size).toBe(1)
    }
    for (let plot = 1; plot <= 7; plot += 1) {
      const changes = { address: `Plot ${plot}` }
      await proposeAsMember(asking(own), { kind: 'change', ...about, changes })
    }
    const open = await society.rows('change-requests', { member: { equals: own } })
    expect(open).toHaveLength(10)
    for (const proposal of [
      { kind: 'dependant', values: { ...values, forenames: 'Pule' } },
      { kind: 'beneficiaries', beneficiaries: [{ ...beneficiaries[0], forenames: 'Pule' }] },
      { kind: 'change', ...about, changes: { address: 'Plot 8' } },
    ] as MemberProposal[])
      await expect(proposeAsMember(asking(own), proposal)).rejects.toMatchObject({
        code: 'CHANGE_TOO_MANY',
      })
  })

  it.each([
    { kind: 'change', changes: { sex: 'F' } },
    { kind: 'change', changes: { omang: '417812414' } },
    { kind: 'dependant', values: { surname: 'A', forenames: 'A', coveredFrom: '2020-01-01' } },
    { kind: 'beneficiaries', beneficiaries: [{ ...named('B'), custom: { clan: 'Kwena' } }] },
  ])('asks nothing that is for staff: %j', async (proposal) => {
    const whole = { about: 'members', record: member, ...proposal } as MemberProposal
    const refused = proposeAsMember(asking(member), whole)
    await expect(refused).rejects.toMatchObject({ code: 'CHANGE_FIELD' })
  })

  it('names no own field that the society did not open to members', async () => {
    const changes = { 'custom.ward': 'East' }
    const about = { about: 'members', record: member } as const
    const refused = proposeAsMember(asking(member), { kind: 'change', ...about, changes })
    await expect(refused).rejects.toMatchObject({ code: 'CHANGE_FIELD' })
  })
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
