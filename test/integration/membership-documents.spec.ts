import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDocument } from '../../src/plugins/membership/documents/add'
import type { Platform } from '../../src/start'
import { inDays, MemberSociety, pdf } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

type Item = { requirement: { code: string }; state: string }

let platform: Platform
let society: MemberSociety
let officer: Staff
let second: Staff
let finance: Staff
let stranger: Staff
let member: string

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'documents')
  officer = await society.staff('officer', 'member-officer')
  second = await society.staff('second', 'member-officer')
  finance = await society.staff('finance', 'finance-officer')
  const other = await MemberSociety.make(platform, 'neighbour')
  stranger = await other.staff('stranger', 'society-admin')
  member = await society.enter(officer)
}, 120_000)
afterAll(() => platform?.close(), 30_000)

async function given(fields: Record<string, string>, by = officer): Promise<string> {
  const answer = await society.give(by, member, fields)
  expect([answer.status, answer.text]).toEqual([201, expect.anything()])
  return (JSON.parse(answer.text) as { id: string }).id
}

async function checklist(): Promise<Record<string, string>> {
  const answer = await officer.rest('GET', `/members/${member}/documents`)
  const items = answer.json<{ checklist: Item[] }>().checklist
  return Object.fromEntries(items.map(({ requirement, state }) => [requirement.code, state]))
}

describe('documents of a member', () => {
  it('are asked by what the society says of such a member', async () => {
    expect(await checklist()).toEqual({ ADDRESS: 'missing', OMANG: 'missing', PHOTO: 'missing' })
  })

  it('count once somebody else has verified them, and are kept with their file', async () => {
    const requirement = await society.requirement('OMANG')
    const id = await given({ requirement, number: '317 812-414' })
    expect((await checklist()).OMANG).toBe('waiting')
    const own = await officer.rest('POST', `/member-documents/${id}/verify`)
    expect([own.status, own.text]).toEqual([403, expect.stringContaining('MAKER_IS_CHECKER')])
    expect((await finance.rest('POST', `/member-documents/${id}/verify`)).status).toBe(403)
    expect((await checklist()).OMANG).toBe('waiting')
    const first = await second.rest('POST', `/member-documents/${id}/verify`)
    const again = await second.rest('POST', `/member-documents/${id}/verify`)
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text])
    expect((await checklist()).OMANG).toBe('complete')
    const entries = await society.rows('audit-log', { documentId: { equals: id } })
    expect(entries.map(({ action }) => action)).toEqual([
      ...['member-documents.add', 'member-documents.verify'],
    ])
    const late = await second.rest('POST', `/member-documents/${id}/reject`, { reason: 'Blurred' })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('DOCUMENT_STATE')])
  })

  it('keep their number encrypted and show it to who may see it', async () => {
    const [row] = await society.rows('member-documents')
    expect(String(row?.number)).toMatch(/^v1:/)
    const read = async (by: Staff) =>
      (await by.rest('GET', `/member-documents/${String(row?.id)}?depth=0`)).json<{
        number: string
      }>()
    expect((await read(officer)).number).toBe('317812414')
    expect((await read(finance)).number).toBe('•••••2414')
    const log = await society.rows('audit-log', { collection: { equals: 'member-documents' } })
    expect(JSON.stringify(log)).not.toContain('317812414')
  })

  it('are handed out to who may have them only', async () => {
    const [row] = await society.rows('member-documents')
    const path = `/stored-files/${String(row?.file)}/download`
    expect((await officer.rest('GET', path)).text).toBe('%PDF-1.7 a scan')
    expect((await finance.rest('GET', path)).status).toBe(403)
    expect((await stranger.rest('GET', path)).status).toBe(404)
  })

  it('end when their months are over, and are told before that', async () => {
    const requirement = await society.requirement('ADDRESS')
    const id = await given({ requirement, issuedOn: inDays(-60) })
    await second.rest('POST', `/member-documents/${id}/verify`)
    expect((await checklist()).ADDRESS).toBe('expiring')
    const path = `/member-documents/expiring?tenant=${society.tenant}`
    const found = (await officer.rest('GET', path)).json<{ docs: { id: string }[] }>()
    expect(found.docs).toMatchObject([{ id, requirement: 'Proof of address', member }])
    expect((await stranger.rest('GET', path)).status).toBe(403)
    const newer = await given({ requirement, issuedOn: inDays(0) })
    await second.rest('POST', `/member-documents/${newer}/verify`)
    expect((await checklist()).ADDRESS).toBe('complete')
    expect((await officer.rest('GET', path)).json()).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it('that are rejected are asked for again, with the reason on record', async () => {
    const requirement = await society.requirement('PHOTO')
    const id = await given({ requirement })
    const bare = await second.rest('POST', `/member-documents/${id}/reject`, { reason: ' ' })
    expect([bare.status, bare.text]).toEqual([400, expect.stringContaining('reason')])
    await second.rest('POST', `/member-documents/${id}/reject`, { reason: 'Not the member' })
    expect((await checklist()).PHOTO).toBe('missing')
    const [row] = await society.rows('member-documents', { id: { equals: id } })
    expect(row).toMatchObject({
      status: 'rejected',
      reason: 'Not the member',
      checkerName: 'second',
    })
  })

  it.each([
    ['requirement', { requirement: 'x' }],
    ['requirement', { requirement: '00000000-0000-4000-8000-000000000000' }],
    ['issuedOn', { issuedOn: '' }],
    ['issuedOn', { issuedOn: '2026-02-30' }],
    ['issuedOn', { issuedOn: inDays(1) }],
    ['expiresOn', { issuedOn: inDays(-3), expiresOn: inDays(-4) }],
    ['expiresOn', { issuedOn: inDays(-200) }],
    ['number', { issuedOn: inDays(0), number: 'a*b' }],
  ])('are refused naming %s', async (field, fields) => {
    const requirement = await society.requirement('ADDRESS')
    const before = await society.rows('stored-files')
    const answer = await society.give(officer, member, { requirement, ...fields })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(field)])
    expect(await society.rows('stored-files')).toHaveLength(before.length)
  })

  it('are refused when the file is no scan, and from who may not give them', async () => {
    const fields = { requirement: await society.requirement('OMANG') }
    const page = await society.give(officer, member, fields, pdf('<script>alert(1)</script>'))
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('PDF, JPEG or PNG')])
    expect((await society.give(officer, member, fields, pdf(''))).status).toBe(400)
    expect((await society.give(finance, member, fields)).status).toBe(403)
    expect((await society.give(stranger, member, fields)).status).toBe(404)
  })

  it('leave nothing behind when it fails half-way', async () => {
    const files = await society.rows('stored-files')
    const parts = await society.rows('stored-file-parts')
    const order = {
      ...{ tenant: society.tenant, member, requirement: await society.requirement('OMANG') },
      file: { name: 'scan.pdf', content: Buffer.from('%PDF-1.7') },
      actor: { id: 'user:nobody', name: null as never },
    }
    await expect(addDocument(platform.storage, order)).rejects.toThrow()
    expect(await society.rows('stored-files')).toHaveLength(files.length)
    expect(await society.rows('stored-file-parts')).toHaveLength(parts.length)
  })
})
