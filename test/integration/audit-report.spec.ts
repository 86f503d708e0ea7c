import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addMonths, periodOf, startOfDayIn } from '../../src/domain/calendar'
import { systemActor } from '../../src/domain/actor'
import { makeAuditReport, type AuditPage } from '../../src/plugins/audit'
import type { Platform } from '../../src/start'
import { readStoredFile } from '../../src/tenants/files'
import { inDays, MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let society: MemberSociety
let auditor: Staff
let officer: Staff
let admin: Staff
let stranger: Staff
let member: string
const thisMonth = periodOf(inDays(0))
const lastMonth = addMonths(thisMonth, -1)

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'lesedi')
  auditor = await society.staff('auditor', 'auditor')
  officer = await society.staff('officer', 'member-officer')
  admin = await society.staff('admin', 'society-admin')
  stranger = await (await MemberSociety.make(platform, 'thuto')).staff('x', 'society-admin')
  member = await society.enter(officer, { surname: '=Molefe' })
  const change = { surname: '=Modise', omang: '999911111' }
  expect((await officer.rest('PATCH', `/members/${member}`, change)).status).toBe(200)
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const address = (filter: Record<string, string>, path = '') =>
  `/audit-log/entries${path}?${new URLSearchParams({ tenant: society.tenant, ...filter })}`
async function page(filter: Record<string, string>, by = auditor): Promise<AuditPage> {
  const answer = await by.rest('GET', address(filter))
  expect([filter, answer.status, answer.text]).toEqual([filter, 200, expect.any(String)])
  return answer.json<AuditPage>()
}

describe('the viewer of the audit log', () => {
  it('filters by person, action, kind, record and day, and tells before and after', async () => {
    const { entries, before } = await page({ record: member, kind: 'members' })
    expect(before).toBeNull()
    expect(entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['update', 'officer'],
      ['create', 'officer'],
    ])
    expect(entries[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'surname', before: '=Molefe', after: '=Modise' },
        { field: 'omang', before: '•••••0001', after: '•••••1111', isPersonal: true },
      ]),
    )
    expect((await page({ record: member, action: 'create' })).entries).toHaveLength(1)
    expect((await page({ record: member, person: 'OFFI' })).entries).toHaveLength(2)
    expect((await page({ record: member, person: 'nobody' })).entries).toEqual([])
    const today = { record: member, from: inDays(0), to: inDays(0) }
    expect((await page(today)).entries).toHaveLength(2)
    expect((await page({ record: member, to: inDays(-1) })).entries).toEqual([])
    expect((await page({ record: member, from: inDays(1) })).entries).toEqual([])
  })

  it('pages through all of it, newest first, each entry once', async () => {
    const seen: number[] = []
    let before: number | null = null
    do {
      const asked: AuditPage = await page(before === null ? {} : { before: String(before) })
      seen.push(...asked.entries.map(({ sequence }) => sequence))
      before = asked.before
    } while (before !== null)
    const count = (await society.rows('audit-log')).length
    expect(count).toBeGreaterThan(25)
    expect(seen).toEqual(Array.from({ length: count }, (_, at) => count - at))
  })

  it('gives what it shows as a CSV that is safe to open, and keeps who took it', async () => {
    const answer = await auditor.rest('GET', address({ record: member }, '/download'))
    expect(answer.status).toBe(200)
    const lines = answer.text.trim().split('\n')
    expect(lines[0]).toMatch(/^.?number,at,person,action,kind,record,field,before,after,reason/)
    expect(answer.text).toContain(',officer,Changed,members,')
    expect(answer.text).toContain(",Surname,'=Molefe,'=Modise,")
    expect(answer.text).not.toContain('999911111')
    const [taken] = (await page({ action: 'list.download' })).entries
    expect(taken).toMatchObject({ actorName: 'auditor', collection: 'audit-log' })
  })

  it('is closed to who may not read the log, and to other societies', async () => {
    for (const by of [officer, stranger])
      for (const path of ['', '/download']) {
        const answer = await by.rest('GET', address({ record: member }, path))
        expect([path, answer.status]).toEqual([path, 403])
      }
    const bad = await auditor.rest('GET', address({ from: '2026-02-30' }))
    expect([bad.status, bad.text]).toEqual([400, expect.stringContaining('from')])
  })
})

describe('the audit report of a month', () => {
  const actor = systemActor('test')
  const make = (month?: string) =>
    makeAuditReport(platform.storage, { tenant: society.tenant, month, actor })
  const textOf = async (file: string) => {
    const parts: Buffer[] = []
    const content = readStoredFile(platform.storage, { tenant: society.tenant, id: file })
    for await (const part of content) parts.push(Buffer.from(part))
    return Buffer.concat(parts).toString('utf8')
  }

  it('is refused for a month that is not over', async () => {
    await expect(make(thisMonth)).rejects.toMatchObject({ code: 'AUDIT_MONTH_OPEN' })
    const asked = { tenant: society.tenant, month: thisMonth }
    expect((await admin.rest('POST', '/audit-reports/make', asked)).status).toBe(409)
  })

  it('sums up what was recorded, once, and is never made again', async () => {
    await backdate()
    const report = await make()
    expect(report.month).toBe(lastMonth)
    const text = await textOf(report.file)
    const lines = text.split('\r\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'actions,Kagiso,fees.receive,receipts,2,,',
        'actions,Kagiso,fees.reverse-receipt,receipts,1,,',
        'reversals,Kagiso,fees.reverse-receipt,receipts,1,,',
        'refused,Kagiso,exits.reject,member-exits,1,,',
        'personal-data,Kagiso,update,members,1,,',
        'rights,Kagiso,update,approval-workflows,1,,',
      ]),
    )
    expect(text).toContain('Verified: 0 checkpoints')
    // What is recorded later does not change it; of two at once, one is made.
    const again = await Promise.all([make(lastMonth), make(lastMonth)])
    expect(again).toEqual([report, report])
    expect(await society.rows('audit-reports')).toHaveLength(1)
    await expect(
      platform.storage.updateMany({ tenant: society.tenant }, 'audit-reports', [
        { id: report.id, set: { lines: 0 } },
      ]),
    ).rejects.toThrow()
  })

  it('is downloaded by who may read reports, of their own society only', async () => {
    const [report] = await society.rows('audit-reports')
    const path = `/stored-files/${String(report?.file)}/download`
    const answer = await auditor.rest('GET', path)
    expect([answer.status, answer.text.split('\r\n')[0]]).toEqual([
      200,
      expect.stringMatching(/section,person,action,kind,count,amount,detail$/),
    ])
    expect((await stranger.rest('GET', path)).status).toBe(404)
    const asked = { tenant: society.tenant, month: lastMonth }
    for (const by of [auditor, stranger])
      expect((await by.rest('POST', '/audit-reports/make', asked)).status).toBe(403)
    expect((await admin.rest('POST', '/audit-reports/make', asked)).status).toBe(200)
  })

  /** Entries of the month before: the log itself takes the time of the moment. */
  async function backdate(): Promise<void> {
    const at = startOfDayIn('Africa/Gaborone', `${lastMonth}-15`)
    const entry = (action: string, collection: string, changes: object[] | null = null) => ({
      ...{ at, action, collection, changes, documentId: 'x', chain: society.tenant },
      ...{ actor: 'k', actorName: 'Kagiso', previousHash: '0', hash: '0' },
    })
    const numbers = [{ field: 'omang', before: '•', after: '•', isPersonal: true }]
    const rows = [
      entry('fees.receive', 'receipts'),
      entry('fees.receive', 'receipts'),
      entry('fees.reverse-receipt', 'receipts'),
      entry('exits.reject', 'member-exits'),
      entry('update', 'members', numbers),
      entry('update', 'approval-workflows'),
    ].map((row, position) => ({ ...row, sequence: 100_000 + position }))
    await platform.storage.insertMany({ tenant: society.tenant }, 'audit-log', rows)
  }
})
