import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importMembers } from '../../src/collections/imports'
import { systemActor } from '../../src/domain/actor'
import { admitMember, declineMember } from '../../src/plugins/membership'
import type { Platform } from '../../src/start'
import { inDays, MemberSociety } from '../kit/members'
import { memberHead } from '../kit/month'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let society: MemberSociety
let officer: Staff
let approver: Staff
let admin: Staff
let stranger: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'admitting')
  officer = await society.staff('officer', 'member-officer')
  approver = await society.staff('approver', 'approver')
  admin = await society.staff('admin', 'society-admin')
  const other = await MemberSociety.make(platform, 'beside')
  stranger = await other.staff('stranger', 'society-admin')
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** An applicant with everything that is required. */
async function complete(data: object = {}, by = officer): Promise<string> {
  const member = await society.enter(by, data)
  await complement(member)
  return member
}

async function complement(member: string): Promise<void> {
  for (const [code, more] of [
    ['OMANG', {}],
    ['ADDRESS', { issuedOn: inDays(0) }],
    ['PAYSLIP', { issuedOn: inDays(0) }],
  ] as const) {
    const requirement = await society.requirement(code)
    const { text } = await society.give(officer, member, { requirement, ...more })
    const { id } = JSON.parse(text) as { id: string }
    await approver.rest('POST', `/member-documents/${id}/verify`)
  }
}

async function leave(member: string): Promise<void> {
  const order = { member, kind: 'resignation', exitDate: inDays(0), reason: 'Left the service' }
  const proposed = await officer.rest('POST', '/member-exits/propose', order)
  const { id } = proposed.json<{ id: string }>()
  expect((await approver.rest('POST', `/member-exits/${id}/approve`)).status).toBe(200)
}

const statusOf = async (member: string) =>
  (await society.rows('members', { id: { equals: member } }))[0]

describe('an applicant', () => {
  it('is admitted once everything is there, and the same is answered again', async () => {
    const member = await complete()
    const order = { businessDate: inDays(0), reason: 'Board of today' }
    const first = await approver.rest('POST', `/members/${member}/admit`, order)
    expect([first.status, first.text]).toEqual([200, expect.stringContaining('admitted')])
    const again = await approver.rest('POST', `/members/${member}/admit`, { reason: 'Another' })
    expect([again.status, again.json()]).toEqual([200, first.json()])
    expect(await statusOf(member)).toMatchObject({
      ...{ status: 'active', statusDate: inDays(0), statusReason: 'Board of today' },
    })
    expect(await society.rows('membership-decisions', { member: { equals: member } })).toHaveLength(
      1,
    )
    const log = await society.rows('audit-log', {
      documentId: { equals: member },
      action: { equals: 'members.admit' },
    })
    expect(log).toMatchObject([{ actor: approver.id, reason: 'Board of today' }])
  })

  it('is not admitted by who entered it, nor by who may not', async () => {
    const member = await complete({}, admin)
    const own = await admin.rest('POST', `/members/${member}/admit`, {})
    expect([own.status, own.text]).toEqual([403, expect.stringContaining('MAKER_IS_CHECKER')])
    expect((await officer.rest('POST', `/members/${member}/admit`, {})).status).toBe(403)
    expect((await stranger.rest('POST', `/members/${member}/admit`, {})).status).toBe(404)
    expect(await statusOf(member)).toMatchObject({ status: 'applicant' })
  })

  it('is refused with all that is missing', async () => {
    const member = await society.enter(officer, { omang: null })
    const answer = await approver.rest('POST', `/members/${member}/admit`, {})
    expect(answer.status).toBe(409)
    const [error] = answer.json<{ errors: { code: string; details: object }[] }>().errors
    expect(error).toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      details: {
        problems: [
          { field: 'omang' },
          { field: 'documents.ADDRESS', message: 'Proof of address is missing.' },
          { field: 'documents.PASSPORT' },
        ],
      },
    })
    expect(await statusOf(member)).toMatchObject({ status: 'applicant' })
  })

  it.each([
    ['businessDate', { businessDate: '2026-02-30' }],
    ['businessDate', { businessDate: inDays(1) }],
    ['statusDate', { businessDate: '2025-12-31' }],
  ])('is not admitted with a wrong %s', async (field, order) => {
    const member = await complete()
    const answer = await approver.rest('POST', `/members/${member}/admit`, order)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(field)])
    expect(await statusOf(member)).toMatchObject({ status: 'applicant', statusDate: null })
  })

  it('is declined with a reason, gives the payroll number up, and may be admitted later', async () => {
    const [authority] = await society.rows('payroll-authorities')
    const onPayroll = { payrollAuthority: authority?.id, payrollNumber: '100000077' }
    const member = await complete(onPayroll)
    const bare = await approver.rest('POST', `/members/${member}/decline`, {})
    expect([bare.status, bare.text]).toEqual([400, expect.stringContaining('reason')])
    const reason = { reason: 'Lives elsewhere' }
    const first = await approver.rest('POST', `/members/${member}/decline`, reason)
    const again = await approver.rest('POST', `/members/${member}/decline`, reason)
    expect([first.status, again.json()]).toEqual([200, first.json()])
    expect(await statusOf(member)).toMatchObject({
      ...{ status: 'exited', statusReason: 'Lives elsewhere' },
    })
    const open = { member: { equals: member }, until: { exists: false } }
    expect(await society.rows('payroll-assignments', open)).toEqual([])
    const back = { status: 'active', statusDate: inDays(0), statusReason: 'Came back' }
    const bypass = await officer.rest('PATCH', `/members/${member}`, back)
    expect([bypass.status, bypass.text]).toEqual([400, expect.stringContaining('declined')])
    const holder = await society.enter(officer, { ...onPayroll, status: 'active' })
    const taken = await approver.rest('POST', `/members/${member}/admit`, { reason: 'Moved here' })
    expect([taken.status, taken.text]).toEqual([400, expect.stringContaining('100000077')])
    await leave(holder)
    const admitted = await approver.rest('POST', `/members/${member}/admit`, {
      reason: 'Moved here',
    })
    expect([admitted.status, admitted.text]).toEqual([200, expect.stringContaining('admitted')])
    expect(await society.rows('payroll-assignments', open)).toHaveLength(1)
    const late = await approver.rest('POST', `/members/${member}/decline`, reason)
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('APPLICATION_DECIDED')])
  })

  it('becomes a member in no other way: neither by the form nor by a file', async () => {
    const member = await complete()
    const change = { status: 'active', statusDate: inDays(0) }
    const form = await admin.rest('PATCH', `/members/${member}`, change)
    expect([form.status, form.text]).toEqual([400, expect.stringContaining('admitted')])
    const row = await statusOf(member)
    const cells = [row?.memberNumber, '', '417812414', 'Modise', 'Neo', '', '', '', '', '']
    const csv = [memberHead, [...cells, '2026-01-01', 'active', inDays(0)].join(','), ''].join('\n')
    const report = await importMembers(platform, {
      ...{ tenant: society.tenant, actor: systemActor('test') },
      source: (async function* () {
        yield await Promise.resolve(Buffer.from(csv))
      })(),
    })
    expect(report.errors).toMatchObject([{ field: 'status' }])
    expect(await statusOf(member)).toMatchObject({ status: 'applicant' })
  })

  it('who was declined is made active neither by the form, nor by a file, nor by a request', async () => {
    const member = await complete({ omang: '417812415' })
    const reason = { reason: 'Lives elsewhere' }
    await approver.rest('POST', `/members/${member}/decline`, reason)
    const back = { status: 'active', statusDate: inDays(0), statusReason: 'Came back' }
    const form = await admin.rest('PATCH', `/members/${member}`, back)
    expect([form.status, form.text]).toEqual([
      400,
      expect.stringContaining('admit who was declined'),
    ])
    const bulk = await admin.rest('PATCH', `/members?where[id][equals]=${member}`, back)
    // Many members at once are changed by the bulk edit, which has no status.
    expect(bulk.text).toContain('has disabled bulk edit')
    expect(await statusOf(member)).toMatchObject({ status: 'exited' })
    const row = await statusOf(member)
    for (const number of [row?.memberNumber, '']) {
      const cells = [number, '', '417812415', 'Modise', 'Neo', '', '', '', '', '']
      const line = [...cells, '2026-01-01', 'active', inDays(0)].join(',')
      const report = await importMembers(platform, {
        ...{ tenant: society.tenant, actor: systemActor('test') },
        source: (async function* () {
          yield await Promise.resolve(Buffer.from([memberHead, line, ''].join('\n')))
        })(),
      })
      expect(report).toMatchObject({ refused: 1, errors: [{ field: 'status' }] })
      expect(report.errors[0]?.message).toContain('admit who was declined')
    }
    expect(await statusOf(member)).toMatchObject({ status: 'exited' })
  })

  it('is decided once when two decide at the same moment', async () => {
    const member = await complete()
    const admitting = { tenant: society.tenant, member, actor: { id: approver.id, name: 'A' } }
    const results = await Promise.allSettled([
      admitMember(platform.storage, admitting),
      admitMember(platform.storage, admitting),
      declineMember(platform.storage, { ...admitting, reason: 'No place' }),
    ])
    const done = results.filter(({ status }) => status === 'fulfilled')
    expect(done.length).toBeGreaterThan(0)
    const decisions = await society.rows('membership-decisions', { member: { equals: member } })
    const admitted = decisions.filter(({ decision }) => decision === 'admitted')
    expect(admitted.length).toBeLessThanOrEqual(1)
    const last = decisions.at(-1)?.decision === 'admitted' ? 'active' : 'exited'
    expect(await statusOf(member)).toMatchObject({ status: last })
  })

  it('stays an applicant when the decision fails half-way', async () => {
    const member = await complete()
    const actor = { id: 'user:nobody', name: null as never }
    const order = { tenant: society.tenant, member, actor }
    await expect(admitMember(platform.storage, order)).rejects.toThrow()
    expect(await statusOf(member)).toMatchObject({ status: 'applicant', statusDate: null })
    expect(await society.rows('membership-decisions', { member: { equals: member } })).toEqual([])
  })

  it('tells the form what is missing and who may decide', async () => {
    const member = await society.enter(officer)
    const read = async (by: Staff) =>
      (await by.rest('GET', `/members/${member}/application`)).json()
    expect(await read(officer)).toMatchObject({
      ...{ status: 'applicant', isMaker: true, mayDecide: false, decision: null },
      missing: [{ field: 'documents.ADDRESS' }, { field: 'documents.OMANG' }],
    })
    expect(await read(approver)).toMatchObject({ isMaker: false, mayDecide: true })
    expect((await stranger.rest('GET', `/members/${member}/application`)).status).toBe(404)
  })
})
