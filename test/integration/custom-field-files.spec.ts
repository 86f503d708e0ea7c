import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints } from 'payload'
import { Readable } from 'node:stream'
import { importMembers } from '../../src/collections/imports'
import { memberColumns } from '../../src/collections/imports/columns'
import { systemActor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import { MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

type Answer = { status: number; text: string }

let platform: Platform
let society: MemberSociety
let admin: Staff
let officer: Staff
let finance: Staff
let stranger: Staff
let member: string
let other: string

const PDF = '%PDF-1.7 a certificate'

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'files')
  admin = await society.staff('admin', 'society-admin')
  officer = await society.staff('officer', 'member-officer')
  finance = await society.staff('finance', 'finance-officer')
  const neighbour = await MemberSociety.make(platform, 'neighbour')
  stranger = await neighbour.staff('stranger', 'society-admin')
  const roles = await ensureSystemRoles(platform.payload)
  await define({ key: 'certificate', type: 'file', maximum: '1', fileTypes: 'pdf, jpg' })
  await define({
    ...{ key: 'complete', type: 'formula', result: 'yes-no' },
    formula: 'member.custom.certificate',
  })
  await define({ key: 'secret', type: 'file', visibleTo: [roles['society-admin']] })
  member = await society.enter(officer)
  other = await society.enter(officer)
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const tryDefine = (field: object) =>
  admin.rest('POST', '/custom-fields?depth=0', {
    ...{ tenant: society.tenant, collection: 'members', label: { en: 'Certificate' } },
    ...field,
  })

async function define(field: object): Promise<string> {
  const answer = await tryDefine(field)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: { id: string } }>().doc.id
}

async function upload(
  by: Staff,
  content: string | Uint8Array,
  key = 'certificate',
  name = 'Mma.pdf',
) {
  const body = new FormData()
  body.set('file', new File([content as string], name, { type: 'application/pdf' }))
  const query = new URLSearchParams({ tenant: society.tenant, collection: 'members', key })
  const request = new Request(`http://localhost:3000/api/custom-fields/files?${query}`, {
    ...{ method: 'POST', body, headers: { authorization: `JWT ${by.token}` } },
  })
  const config = Promise.resolve(platform.payload.config)
  const response = await handleEndpoints({ config, request })
  return { status: response.status, text: await response.text() }
}

const valueIn = ({ text }: Answer) => (JSON.parse(text) as { value: string }).value
const save = (by: Staff, id: string, custom: object) =>
  by.rest('PATCH', `/members/${id}?depth=0`, { custom })
const take = (by: Staff, document: string, key = 'certificate') =>
  by.rest(
    'GET',
    `/custom-fields/files?${new URLSearchParams({ collection: 'members', document, key })}`,
  )

describe('a file of a record', () => {
  it('is added, kept with the record, and taken by who may see it', async () => {
    const value = valueIn(await upload(officer, PDF))
    const saved = await save(officer, member, { certificate: value })
    expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('Mma.pdf')])
    expect(saved.json<{ doc: { custom: object } }>().doc.custom).toMatchObject({ complete: true })
    const got = await take(finance, member)
    expect([got.status, got.text]).toEqual([200, PDF])
    expect(got.headers).toContain('Mma.pdf')
    const log = await society.rows('audit-log', { documentId: { equals: value.slice(0, 36) } })
    expect(log.map(({ action }) => action)).toEqual(['create', 'download'])
    const history = await officer.rest('GET', `/members/${member}/history`)
    expect(history.text).toContain('Mma.pdf')
  })

  it('seems not to be there for another society, another field, another record', async () => {
    const answers = await Promise.all([
      take(stranger, member),
      take(stranger, '00000000-0000-4000-8000-000000000000'),
      take(officer, other),
      take(officer, member, 'nothing'),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(answers[0]?.text).toBe(answers[1]?.text)
    expect((await upload(stranger, PDF)).status).toBe(403)
  })

  it('is hidden with its field, also by its id and in the list of files', async () => {
    const value = valueIn(await upload(admin, PDF, 'secret', 'Divorce.pdf'))
    expect((await save(admin, member, { secret: value })).status).toBe(200)
    expect((await take(admin, member, 'secret')).status).toBe(200)
    expect((await take(officer, member, 'secret')).status).toBe(404)
    expect((await upload(officer, PDF, 'secret')).status).toBe(400)
    const direct = await admin.rest('GET', `/stored-files/${value.slice(0, 36)}/download`)
    expect(direct.status).toBe(403)
    const list = await admin.rest('GET', '/stored-files?limit=100')
    expect(list.text).not.toContain('Divorce')
  })

  it('belongs to one record, whatever it is called there', async () => {
    const doc = await officer.rest('GET', `/members/${member}?depth=0`)
    const { certificate } = doc.json<{ custom: { certificate: string } }>().custom
    const stolen = await save(officer, other, { certificate: `${certificate.slice(0, 36)}/My.pdf` })
    expect([stolen.status, stolen.text]).toEqual([400, expect.stringContaining('Another record')])
    const invented = await save(officer, other, {
      certificate: '00000000-0000-4000-8000-000000000000/a.pdf',
    })
    expect(invented.text).toContain('Add the file again')
    const elsewhere = valueIn(await upload(admin, PDF, 'secret'))
    expect((await save(officer, other, { certificate: elsewhere })).status).toBe(400)
  })

  it('is replaced and taken off, and then no longer handed out', async () => {
    const value = valueIn(
      await upload(officer, new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'certificate', 'New.jpg'),
    )
    expect((await save(officer, member, { certificate: value })).status).toBe(200)
    expect((await take(officer, member)).headers).toContain('New.jpg')
    const off = await save(officer, member, { certificate: null })
    expect(off.json<{ doc: { custom: object } }>().doc.custom).toMatchObject({ complete: false })
    expect((await take(officer, member)).status).toBe(404)
  })

  it('is held to its size and, by its content, to its kind', async () => {
    const large = await upload(officer, PDF + 'x'.repeat(1024 * 1024))
    expect([large.status, large.text]).toEqual([400, expect.stringContaining('larger than 1 MB')])
    for (const content of ['<html>', 'MZ', '', '\x89PNG\r\n\x1a\n']) {
      const answer = await upload(officer, content)
      expect([answer.status, answer.text]).toEqual([
        400,
        expect.stringMatching(/CUSTOM_FIELD_FILE/),
      ])
    }
  })

  it('is refused as text by an import, in a sentence', async () => {
    const cells = { member_no: 'F9', surname: 'Tau', forenames: 'Neo', certificate: 'Mma.pdf' }
    const columns = [...memberColumns.required, 'certificate']
    const row = columns.map((column) => cells[column as keyof typeof cells] ?? '')
    const rows = [columns.join(','), row.join(',')]
    const report = await importMembers(platform, {
      ...{ tenant: society.tenant, actor: systemActor('test') },
      source: Readable.from([Buffer.from(rows.join('\n'))]),
    })
    const found = report.errors.find(({ field }) => field === 'certificate')
    expect(found?.message).toMatch(/^A file is added in the form of the record/)
  })
})

describe('the definition of a file', () => {
  it('names what is wrong with it', async () => {
    expect((await tryDefine({ key: 'a', type: 'file', fileTypes: 'exe' })).text).toContain(
      'none of pdf, jpeg, png, webp',
    )
    expect((await tryDefine({ key: 'a', type: 'file', maximum: '500' })).text).toContain(
      'from 1 to 20',
    )
    expect((await tryDefine({ key: 'a', type: 'file', unique: true })).status).toBe(400)
  })

  it('becomes nothing else, and nothing else becomes a file', async () => {
    const file = await define({ key: 'letter', type: 'file' })
    const text = await define({ key: 'note', type: 'text' })
    for (const [id, type] of [
      [file, 'text'],
      [text, 'file'],
    ]) {
      const answer = await admin.rest('PATCH', `/custom-fields/${id}`, { type })
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('stays as it is')])
    }
  })
})

it('is a name in a list that is downloaded', async () => {
  const value = valueIn(await upload(officer, PDF, 'certificate', 'Lekwalo.pdf'))
  await save(officer, other, { certificate: value })
  const query = new URLSearchParams({
    ...{ tenant: society.tenant, columns: 'memberNumber,custom.certificate' },
  })
  const csv = await officer.rest('GET', `/members/download?${query}`)
  expect(csv.text).toMatch(/,Lekwalo\.pdf/)
  expect(csv.text).not.toContain(value)
})
