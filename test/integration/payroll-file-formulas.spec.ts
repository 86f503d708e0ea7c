import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FormatColumn } from '../../src/domain/formats'
import { deductionCsv } from '../../src/domain/formats/shipped/deduction-csv'
import { LANGUAGE_VERSION } from '../../src/domain/formula'
import { generateDeductions, regenerateFile } from '../../src/plugins/payroll-file'
import { allRows } from '../../src/storage/reading'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'
import { makeSociety, maker, type Society } from './payroll-file-society'

type Problem = { path: string; code?: string; message: string }
type Failure = { errors: { code: string; message: string; details: { problems?: Problem[] } }[] }
type Version = { id: string; status: string; definition: typeof deductionCsv }

let platform: Platform
let society: Society
let officer: Staff
let approver: Staff
let admin: Staff
let format: string

const people = [
  { number: 'M1', payrollNumber: '0001', omang: '101014292', surname: 'Modise' },
  { number: 'M2', payrollNumber: '0002', omang: '669019081', surname: 'Segale' },
]

const column = (name: string, formula: string, type: FormatColumn['type'] = 'text') => ({
  name,
  source: `formula:${formula}`,
  type,
})

const formulas = [
  column('ward', 'member.custom.ward == "north" ? "N" : "S"'),
  column('title', 'upper(member.sex == "" ? member.surname : member.displayName)'),
  column('fee', 'percent(member.custom.salary, "2.5")', 'amount'),
  column('speaks', '"tn" in member.custom.languages ? "tn" : "en"'),
  column('citizen', 'startsWith(member.omang, "1") ? "first" : "other"'),
]

const definitionWith = (...columns: FormatColumn[]) => ({
  ...deductionCsv,
  detail: { columns: [...deductionCsv.detail.columns, ...columns] },
})

const save = (from: string, definition: unknown) =>
  officer.rest('POST', '/file-format-versions?depth=0', {
    tenant: society.tenant,
    format,
    from,
    definition,
  })

const publish = (id: string) => approver.rest('POST', `/file-format-versions/${id}/publish`, {})

async function published(from: string, ...columns: FormatColumn[]): Promise<Version> {
  const { doc } = (await save(from, definitionWith(...columns))).json<{ doc: Version }>()
  const answer = await publish(doc.id)
  if (answer.status !== 200) throw new Error(answer.text)
  return doc
}

const preview = (who: Staff, ...columns: FormatColumn[]) =>
  who.rest('POST', '/file-format-versions/preview', {
    tenant: society.tenant,
    definition: definitionWith(...columns),
  })

const setMember = (number: string, set: Record<string, unknown>) =>
  platform.storage.updateMany({ tenant: society.tenant }, 'members', [
    { id: String(society.members.get(number)), set },
  ])

const month = (period: string) => ({
  tenant: society.tenant,
  authority: 'GOV',
  period,
  actor: maker,
})

async function defineField(key: string, type: string, more: object = {}): Promise<string> {
  const label = { en: `The ${key}` }
  const field = { tenant: society.tenant, collection: 'members', key, type, label, ...more }
  const answer = await admin.rest('POST', '/custom-fields?depth=0', field)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: { id: string } }>().doc.id
}

beforeAll(async () => {
  platform = await openTestPlatform()
  const orders = people.map(({ number }) => ({ member: number, product: 'DUES', amount: 2500 }))
  society = await makeSociety(platform, 'formulas', people, orders)
  const staff = (name: string, role: 'finance-officer' | 'approver' | 'society-admin') =>
    makeStaff(platform.payload, {
      name,
      email: `${name}@example.test`,
      memberships: [{ tenant: society.tenant, roles: [role] }],
    })
  officer = await staff('officer', 'finance-officer')
  approver = await staff('approver', 'approver')
  admin = await staff('admin', 'society-admin')
  await defineField('ward', 'choice', { options: 'north = North\nsouth = South' })
  await defineField('salary', 'money')
  await defineField('languages', 'choices', { options: 'tn = Setswana\nen = English' })
  await setMember('M1', { custom: { ward: 'north', salary: 432100, languages: ['en', 'tn'] } })
  await setMember('M2', { custom: { ward: 'south', salary: 100000, languages: ['en'] } })
  const [found] = await allRows(platform.storage, { tenant: society.tenant }, 'file-formats', {
    where: { key: { equals: 'deduction-csv' } },
  })
  format = String(found?.id)
}, 180_000)

afterAll(() => platform.close())

describe('a format with formulas', () => {
  it('should be kept with the language and the types it was checked against', async () => {
    const doc = await published('2026-01', ...formulas)
    expect(doc.definition.formulas).toEqual({
      language: LANGUAGE_VERSION,
      custom: { ward: 'text', salary: 'money', languages: 'list-of-text' },
    })
    expect(doc.definition.detail.columns.at(-1)?.source).toBe(formulas.at(-1)?.source)
  })

  it('should write what they give, and the same bytes after the members changed', async () => {
    const { run } = await generateDeductions(platform, month('2026-01'))
    await setMember('M1', {
      surname: 'Married',
      sex: 'F',
      omang: null,
      custom: { ward: 'south', salary: null, languages: [] },
    })
    await setMember('M2', { custom: {} })
    const step = { tenant: society.tenant, run: run.id, actor: maker }
    const { sha256, files } = await regenerateFile(platform.storage, step)
    expect(sha256).toBe(run.sha256)
    const lines = files[0]?.bytes.toString().split('\r\n') ?? []
    expect(lines[1]).toMatch(/,N,MODISE,108\.03,tn,first$/)
    expect(lines[2]).toMatch(/,S,SEGALE,25\.00,en,other$/)
  })

  it('should refuse a run for a line that it cannot work out, and store nothing', async () => {
    await expect(generateDeductions(platform, month('2026-02'))).rejects.toMatchObject({
      code: 'FORMAT_FORMULA_FAILED',
      message: "Line 1 (0001): column 'fee' cannot be worked out: member.custom.salary is empty.",
      details: { line: 1, member: '0001', column: 'fee' },
    })
    const runs = await allRows(platform.storage, { tenant: society.tenant }, 'deduction-runs', {
      where: { period: { equals: '2026-02' } },
    })
    expect(runs).toEqual([])
  })
})

describe('a bad formula', () => {
  it.each([
    ['a name of a field that is not there', 'member.custom.wrad', 'FORMULA_UNKNOWN_VARIABLE'],
    ['a result of another type', 'member.custom.salary', 'FORMULA_WRONG_RESULT'],
    ['half a formula', 'upper(member.surname', 'FORMULA_SYNTAX'],
  ])('should not be saved, nor previewed: %s', async (_case, text, code) => {
    const bad = column('bad', text)
    const path = `detail.columns.${deductionCsv.detail.columns.length}.source`
    const answer = await save('2026-03', definitionWith(bad))
    expect(answer.status).toBe(400)
    const [error] = answer.json<Failure>().errors
    expect(error).toMatchObject({ code: 'FORMAT_INVALID', details: { problems: [{ path, code }] } })
    expect(error?.message).toContain("Column 'bad' has a formula that cannot be used: ")
    const { problems } = (await preview(officer, bad)).json<{ problems: Problem[] }>()
    expect(problems).toMatchObject([{ path, code }])
  })

  it('should not be published when it came past the form', async () => {
    const answer = await save('2026-03', definitionWith(column('good', 'member.surname')))
    const { doc } = answer.json<{ doc: Version }>()
    const definition = definitionWith(column('bad', 'member.surnam'))
    await platform.storage.updateMany({ tenant: society.tenant }, 'file-format-versions', [
      { id: doc.id, set: { definition } },
    ])
    const refused = await publish(doc.id)
    expect(refused.status).toBe(400)
    expect(refused.json<Failure>().errors[0]?.code).toBe('FORMAT_INVALID')
  })

  it('should not be published when a field it names became another since it was saved', async () => {
    const id = await defineField('grade', 'text')
    const answer = await save('2026-03', definitionWith(column('grade', 'member.custom.grade')))
    const { doc } = answer.json<{ doc: Version }>()
    await platform.storage.updateMany({ tenant: society.tenant }, 'custom-fields', [
      { id, set: { type: 'phone' } },
    ])
    expect((await publish(doc.id)).status).toBe(200)
    const second = await save(
      '2026-04',
      definitionWith(column('g', 'size(member.custom.grade)', 'number')),
    )
    await platform.storage.updateMany({ tenant: society.tenant }, 'custom-fields', [
      { id, set: { type: 'choices', options: 'a = A' } },
    ])
    const refused = await publish(second.json<{ doc: Version }>().doc.id)
    expect(refused.json<Failure>().errors[0]?.code).toBe('FORMAT_FIELDS_CHANGED')
  })
})

describe('a formula over a number that is masked', () => {
  const whole = column('whole', '"#" + member.omang')
  const guess = column('guess', 'member.omang == "669019081" ? "yes" : "no"')

  it('should not reveal it in the preview', async () => {
    const { text } = await preview(officer, whole, guess)
    expect(text).toContain('*****')
    expect(text).not.toContain('669019081')
    expect(text).not.toContain('yes')
  })

  it('should show it to who may see the number itself', async () => {
    const { text } = await preview(admin, whole, guess)
    expect(text).toContain('#669019081')
    expect(text).toContain('yes')
  })
})
