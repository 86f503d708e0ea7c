import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importMembers } from '../../src/collections/imports'
import { findDuplicates } from '../../src/collections/members/duplicates'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { MemberSociety } from '../kit/members'
import { memberHead } from '../kit/month'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

type Found = { duplicates: { id: string; reasons: string[] }[] }

let platform: Platform
let society: MemberSociety
let officer: Staff
let stranger: Staff
let member: string

const person = { surname: 'Molefe', forenames: 'Kagiso', birthDate: '1980-02-03' }

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'twice')
  officer = await society.staff('officer', 'member-officer')
  const other = await MemberSociety.make(platform, 'other')
  stranger = await other.staff('stranger', 'society-admin')
  await other.enter(stranger, { ...person, phone: '71234567' })
  const [authority] = await society.rows('payroll-authorities')
  member = await society.enter(officer, {
    ...{ ...person, phone: '71234567', status: 'active' },
    ...{ payrollAuthority: authority?.id, payrollNumber: '100000001' },
  })
}, 120_000)
afterAll(() => platform?.close(), 30_000)

async function ask(typed: object, by = officer) {
  return by.rest('POST', '/members/duplicates', { tenant: society.tenant, ...typed })
}

describe('possible duplicates of a member', () => {
  it.each([
    [{ phone: '+267 7123 4567' }, ['phone']],
    [{ payrollNumber: '1000 00001' }, ['payroll-number']],
    [{ surname: 'Kagiso', forenames: 'Molefhe', birthDate: '1980-02-03' }, ['name-and-birth-date']],
    [{ ...person, phone: '71234567' }, ['phone', 'name-and-birth-date']],
  ])('are found by %j', async (typed, reasons) => {
    const answer = await ask(typed)
    expect(answer.json<Found>().duplicates).toMatchObject([{ id: member, reasons }])
  })

  it.each([
    [{ ...person, birthDate: '1980-02-04' }],
    [{ ...person, surname: 'Seboni' }],
    [{ phone: '7123' }],
    [{}],
  ])('are not found by %j', async (typed) => {
    expect((await ask(typed)).json()).toEqual({ duplicates: [] })
  })

  it('are never the member itself, nor of another society', async () => {
    const same = await ask({ ...person, id: member })
    expect(same.json()).toEqual({ duplicates: [] })
    expect((await ask(person, stranger)).status).toBe(403)
    const found = await findDuplicates(platform.storage, society.tenant, [person, {}, person])
    expect(found.map((each) => each.map(({ id }) => id))).toEqual([[member], [], [member]])
  })

  it('are named in the report of an import, those of the file itself too', async () => {
    const row = (omang: string, names: string) =>
      ['', '', omang, names, 'F', '1980-02-03', '', '', '', '2026-01-01', 'active', ''].join(',')
    const csv = [
      memberHead,
      row('417822410', 'Molefe,Kagiso'),
      row('417822411', 'Kagiso,Molefe'),
      '',
    ]
    const run = (dryRun: boolean) =>
      importMembers(platform, {
        ...{ tenant: society.tenant, actor: systemActor('test'), dryRun },
        source: (async function* () {
          yield await Promise.resolve(Buffer.from(csv.join('\n')))
        })(),
      })
    const told = [
      { row: 2, field: 'surname', message: expect.stringContaining('May be member M0') },
      { row: 3, message: expect.stringContaining('May be member M0') },
      { row: 3, message: expect.stringContaining('of row 2') },
    ]
    expect((await run(true)).warnings).toMatchObject(told)
    expect(await run(false)).toMatchObject({ created: 2, warnings: told })
    expect(await run(false)).toMatchObject({ unchanged: 2, warnings: [] })
  })
})
