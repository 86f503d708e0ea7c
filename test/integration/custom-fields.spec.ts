import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { handleEndpoints, type CollectionSlug } from 'payload'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importSubscriptions, type ImportReport } from '../../src/collections/imports'
import { systemActor } from '../../src/domain/actor'
import { deductionCsv } from '../../src/domain/formats/shipped/deduction-csv'
import { generateDeductions } from '../../src/plugins/payroll-file'
import { effectiveVersion } from '../../src/plugins/payroll-file/formats/effective'
import { publishVersion } from '../../src/plugins/payroll-file/formats/approval'
import { findAuthority } from '../../src/plugins/payroll-file/generate/setting'
import type { Platform } from '../../src/start'
import { initTenant } from '../../src/tenants/init-tenant'
import { ensureSystemRoles, type SystemRoleKey } from '../../src/tenants/permissions'
import { postGraphql } from '../kit/graphql'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

type Doc = Record<string, unknown> & { id: string; custom: Record<string, unknown> }
type Refused = {
  errors: { message: string; data?: { errors: { path: string; message: string }[] } }[]
}

let platform: Platform
let tenant: string
let other: string
let admin: Staff
let officer: Staff
let stranger: Staff
let finance: Staff
let roles: Record<string, string>

beforeAll(async () => {
  platform = await openTestPlatform()
  const actor = systemActor('test')
  const make = async (slug: string) =>
    (await initTenant(platform, { slug, name: slug, template: 'burial', actor })).tenant
  tenant = await make('one')
  other = await make('two')
  const { payload } = platform
  roles = await ensureSystemRoles(payload)
  const staff = (name: string, at: string, role: SystemRoleKey) =>
    makeStaff(payload, {
      name,
      email: `${name}@test.example`,
      memberships: [{ tenant: at, roles: [role] }],
    })
  admin = await staff('admin', tenant, 'society-admin')
  officer = await staff('officer', tenant, 'member-officer')
  stranger = await staff('stranger', other, 'society-admin')
  finance = await staff('finance', tenant, 'finance-officer')
  for (const field of [
    {
      key: 'ward',
      type: 'choice',
      options: 'north = North | Bokone\nsouth = South',
      required: true,
    },
    { key: 'shoe', type: 'number', minimum: '1', maximum: '60' },
    { key: 'salary', type: 'money', visibleTo: [roles['society-admin']] },
    { key: 'clan', type: 'text', editableBy: [roles['society-admin']] },
    { key: 'card', type: 'text', unique: true, pattern: 'AA-99' },
    { key: 'languages', type: 'choices', options: 'tn = Setswana\nen = English' },
  ])
    await define(field)
}, 180_000)
afterAll(() => platform?.close(), 30_000)

async function define(field: object): Promise<Doc> {
  const answer = await admin.rest('POST', '/custom-fields?depth=0', {
    collection: 'members',
    label: { en: `The ${String((field as { key: string }).key)}` },
    ...field,
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: Doc }>().doc
}

let people = 0
const person = (custom: object) => {
  people += 1
  return {
    surname: 'Modise',
    forenames: `Neo ${people}`,
    joinedOn: '2020-01-01',
    omang: String(200_000_000 + people),
    custom,
  }
}

async function made(custom: object, by = admin): Promise<Doc> {
  const answer = await by.rest('POST', '/members?depth=0', person(custom))
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: Doc }>().doc
}

async function problemsOf(custom: object, by = admin): Promise<string[]> {
  const answer = await by.rest('POST', '/members', person(custom))
  expect(answer.status).toBe(400)
  const [error] = answer.json<Refused>().errors
  return (error?.data?.errors ?? []).map(({ path, message }) => `${path} ${message}`)
}

const found = async (query: string, by = admin): Promise<unknown[]> => {
  const answer = await by.rest('GET', `/members?depth=0&limit=50&${query}`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json<{ docs: Doc[] }>().docs.map(({ forenames }) => forenames)
}

describe('a record with fields of the society', () => {
  it('is refused without what is required, and every problem is named', async () => {
    expect(await problemsOf({ shoe: 90, colour: 'red' })).toEqual([
      'custom.colour colour: The society has no such field.',
      'custom.shoe The shoe: The highest is 60.',
      'custom.ward The ward: This field is required.',
    ])
  })

  it('keeps what a later change leaves out', async () => {
    const { id } = await made({ ward: 'north', shoe: 7, languages: ['en', 'tn'] })
    const changed = await admin.rest('PATCH', `/members/${id}`, { custom: { shoe: 8 } })
    expect(changed.json<{ doc: Doc }>().doc.custom).toEqual({
      ward: 'north',
      shoe: 8,
      languages: ['tn', 'en'],
    })
  })

  it('is held to the same rules by the Local API and by GraphQL', async () => {
    const local = platform.payload.create({
      collection: 'members' as CollectionSlug,
      data: { ...person({ ward: 'west' }), tenant } as never,
      overrideAccess: true,
    })
    await expect(local).rejects.toMatchObject({
      data: { errors: [{ path: 'custom.ward' }] },
    })
    const query = 'mutation ($data: mutationMemberInput!) { createMember(data: $data) { id } }'
    const data = { ...person({ ward: 'west' }), status: 'active' }
    const answer = await postGraphql(platform.payload, query, { data }, admin.token)
    expect(answer.text).toContain('custom.ward')
  })

  it('has a history by field', async () => {
    const { id } = await made({ ward: 'north' })
    await admin.rest('PATCH', `/members/${id}`, { custom: { ward: 'south' } })
    const answer = await admin.rest('GET', `/members/${id}/history`)
    const [latest] = answer.json<{ entries: { changes: unknown[] }[] }>().entries
    expect(latest?.changes).toEqual([{ field: 'custom.ward', before: 'north', after: 'south' }])
  })
})

describe('a unique field', () => {
  it('takes a value once, whatever its capitals, and gives it back', async () => {
    const first = await made({ ward: 'north', card: 'AB-12' })
    expect(await problemsOf({ ward: 'north', card: 'ab-12' })).toEqual([
      'custom.card The card: Another record has this value.',
    ])
    await admin.rest('PATCH', `/members/${first.id}`, { custom: { card: 'CD-34' } })
    await expect(made({ ward: 'north', card: 'AB-12' })).resolves.toBeDefined()
  })

  it('takes it once from two people at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        admin.rest('POST', '/members', person({ ward: 'north', card: 'ZZ-99' })),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  })
})

describe('a field for some roles', () => {
  it('is neither shown to others, nor found by them, nor lost when they save', async () => {
    const { id, forenames } = await made({ ward: 'south', salary: 450_000 })
    const seen = await officer.rest('GET', `/members/${id}`)
    expect(seen.text).not.toContain('450000')
    expect(seen.text).not.toContain('salary')
    const history = await officer.rest('GET', `/members/${id}/history`)
    expect(history.text).toContain('custom.ward')
    expect(history.text).not.toContain('450000')
    expect((await admin.rest('GET', `/members/${id}/history`)).text).toContain('450000')
    await officer.rest('PATCH', `/members/${id}`, { custom: { ward: 'north' } })
    const after = await admin.rest('GET', `/members/${id}?depth=0`)
    expect(after.json<Doc>().custom).toEqual({ ward: 'north', salary: 450_000 })
    expect(await found('where[custom.salary][greater_than]=400000')).toEqual([forenames])
    for (const path of ['custom.salary', 'and][0][custom.salary', 'or][0][custom.salary']) {
      const asked = await officer.rest('GET', `/members?where[${path}][greater_than]=1`)
      expect([asked.status, asked.text]).toEqual([
        400,
        expect.stringContaining('you may search by'),
      ])
    }
  })
})

it('can be read and not changed by a role that may not', async () => {
  const { id } = await made({ ward: 'south', clan: 'Bakwena' })
  const answer = await officer.rest('PATCH', `/members/${id}`, { custom: { clan: 'Bangwato' } })
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('Your role')])
  const saved = await officer.rest('PATCH', `/members/${id}`, { custom: { clan: 'Bakwena' } })
  expect(saved.status).toBe(200)
})

describe('a search', () => {
  it('compares by type, from an address that has only texts', async () => {
    const { forenames } = await made({ ward: 'north', shoe: 41, languages: ['tn'] })
    const name = `where[forenames][equals]=${encodeURIComponent(String(forenames))}`
    for (const [query, isFound] of [
      ['where[custom.shoe][equals]=41', true],
      ['where[custom.shoe][greater_than]=9', true],
      ['where[custom.shoe][greater_than]=41', false],
      ['where[custom.ward][in]=north,south', true],
      ['where[custom.ward][not_equals]=north', false],
      ['where[custom.ward][like]=NOR', true],
      ['where[custom.languages][equals]=tn', true],
      ['where[custom.languages][equals]=en', false],
      ['where[custom.card][exists]=false', true],
      ['where[custom.card][exists]=true', false],
    ] as const)
      expect([query, await found(`${query}&${name}`)]).toEqual([query, isFound ? [forenames] : []])
  })

  it.each([
    ["x' or '1'='1", 'where[custom.ward][equals]='],
    ["x') or true --", 'where[custom.ward][like]='],
    ['%', 'where[custom.card][like]='],
  ])('takes %j as a text and as nothing else', async (text, query) => {
    expect(await found(query + encodeURIComponent(text))).toEqual([])
  })

  it('puts a list in the order of a field, records without it last', async () => {
    const named = async (shoe: number | null) =>
      String((await made({ ward: 'north', shoe, clan: 'Sorted' })).forenames)
    const [nine, none, ten, two] = [
      await named(9),
      await named(null),
      await named(10),
      await named(2),
    ]
    const sorted = (sort: string) => found(`where[custom.clan][equals]=Sorted&sort=${sort}`)
    expect(await sorted('custom.shoe')).toEqual([two, nine, ten, none])
    expect(await sorted('-custom.shoe')).toEqual([ten, nine, two, none])
    const page = await admin.rest(
      'GET',
      '/members?where[custom.clan][equals]=Sorted&sort=custom.shoe&page=2&limit=2',
    )
    const { docs } = page.json<{ docs: Doc[] }>()
    expect(docs.map(({ forenames }) => forenames)).toEqual([ten, none])
    const hidden = await officer.rest('GET', '/members?sort=custom.salary')
    expect([hidden.status, hidden.text]).toEqual([400, expect.stringContaining('may search by')])
    const strange = await admin.rest('GET', `/members?sort=${encodeURIComponent("custom.a'b")}`)
    expect(strange.status).toBe(400)
  })

  it.each(["custom.a'b", 'custom.ward.deeper', 'custom', "custom.x' or 1=1 --"])(
    'refuses the path %j',
    async (path) => {
      const answer = await admin.rest(
        'GET',
        `/members?where[${encodeURIComponent(path)}][equals]=1`,
      )
      expect(answer.status).toBe(400)
    },
  )

  it('goes through relations and is refused there, too', async () => {
    const answer = await officer.rest(
      'GET',
      '/subscriptions?where[member.custom.salary][exists]=true',
    )
    expect(answer.status).toBe(400)
    const allowed = await officer.rest(
      'GET',
      '/subscriptions?where[member.custom.ward][equals]=north',
    )
    expect(allowed.status).toBe(200)
  })
})

describe('a search through the tables of a record', () => {
  let member: string

  beforeAll(async () => {
    member = (await made({ ward: 'north' })).id
    for (const [key, more] of [
      ['verdict', { type: 'text', visibleTo: [roles['society-admin']] }],
      ['school', { type: 'text' }],
    ] as const)
      await define({ collection: 'dependants', key, ...more })
    for (const [forenames, custom] of [
      ['Thato', { verdict: 'canary', school: 'East' }],
      ['Pono', { verdict: 'zebra', school: 'West' }],
    ] as const)
      await platform.payload.create({
        collection: 'dependants',
        data: { tenant, member, surname: 'Modise', forenames, relation: 'child', custom } as never,
        overrideAccess: true,
      })
  })

  const ask = (query: string, by: Staff) => by.rest('GET', `/members?depth=1&${query}`)
  const tables = async (query: string, by = officer) => {
    const { text } = await ask(`where[id][equals]=${member}&${query}`, by)
    return ['Thato', 'Pono'].filter((name) => text.includes(`"forenames":"${name}"`))
  }

  it.each([
    'where[dependants.custom.verdict][equals]=canary',
    'where[or][0][dependants.custom.verdict][like]=can',
    'joins[dependants][where][custom.verdict][equals]=canary',
    'joins[dependants][where][or][0][custom.verdict][like]=can',
    'joins[dependants][sort]=custom.verdict',
    'joins[dependants][sort]=-custom.verdict',
    'sort=dependants.custom.verdict',
  ])('tells nothing of a field that the reader may not see: %s', async (query) => {
    const answer = await ask(query, officer)
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining('CUSTOM_FIELD_SEARCH'),
    ])
  })

  it('finds by a field that the reader may see', async () => {
    expect(await tables('joins[dependants][where][custom.school][equals]=East')).toEqual(['Thato'])
    expect(await tables('joins[dependants][where][custom.verdict][equals]=zebra', admin)).toEqual([
      'Pono',
    ])
    expect(await found('where[dependants.custom.school][equals]=North')).toEqual([])
    expect(await found('where[dependants.custom.school][equals]=West')).toHaveLength(1)
    expect(await tables('joins[dependants][limit]=1&joins[dependants][sort]=forenames')).toEqual([
      'Pono',
    ])
  })
})

describe('another society', () => {
  it('sees none of it', async () => {
    const created = await stranger.rest('POST', '/members', person({}))
    expect(created.status).toBe(201)
    expect((await stranger.rest('GET', '/custom-fields')).json<{ docs: Doc[] }>().docs).toEqual([])
    const form = await stranger.rest(
      'GET',
      `/custom-fields/form?tenant=${tenant}&collection=members`,
    )
    expect(form.status).toBe(403)
    const asked = await stranger.rest('GET', '/members?where[custom.ward][equals]=north')
    expect(asked.status).toBe(400)
  })
})

describe('a definition', () => {
  it('that makes no sense is refused at the field', async () => {
    const answer = await admin.rest('POST', '/custom-fields', {
      collection: 'members',
      key: 'Shoe Size',
      type: 'number',
      label: { en: 'Shoe' },
      minimum: '9',
      maximum: '2',
    })
    const [error] = answer.json<Refused>().errors
    expect(error?.data?.errors.map(({ path }) => path)).toEqual(['key', 'maximum'])
  })

  it('takes no key that import files have as a column', async () => {
    const field = { collection: 'members', key: 'phone', type: 'text', label: { en: 'Phone' } }
    const answer = await admin.rest('POST', '/custom-fields', field)
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('this column')])
  })

  it('keeps its key for good, and what no value can follow once records hold one', async () => {
    const fresh = await define({ key: 'hobby', type: 'text' })
    const change = (data: object) => admin.rest('PATCH', `/custom-fields/${fresh.id}`, data)
    expect((await change({ key: 'sport' })).status).toBe(400)
    expect((await change({ type: 'number' })).status).toBe(200)
    await made({ ward: 'north', hobby: 3 })
    const refused = await change({ unique: true })
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('Archive it')])
  })

  it('is read by the form of its records with what the reader may do', async () => {
    const form = await officer.rest(
      'GET',
      `/custom-fields/form?tenant=${tenant}&collection=members`,
    )
    const { fields, editable } = form.json<{ fields: { key: string }[]; editable: string[] }>()
    expect(fields.map(({ key }) => key)).not.toContain('salary')
    expect(editable).toContain('ward')
    expect(editable).not.toContain('clan')
  })
})

describe('an import', () => {
  const head =
    'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date'
  const row = (number: number, ...own: string[]) =>
    [
      ...[`C${number}`, `88${number}`, String(400_000_000 + number), 'Tau', `Lorato ${number}`],
      ...['F', '1980-02-03', '', '', 'GOV', '2020-01-01', 'active', '', ...own],
    ].join(',')
  const fileOf = (...lines: string[]) =>
    [`${head},ward,shoe,card,languages`, ...lines, ''].join('\n')

  async function imported(content: string, by = admin) {
    const form = new FormData()
    form.set('tenant', tenant)
    form.set('file', new Blob([content]), 'members.csv')
    const request = new Request('http://localhost:3000/api/members/import', {
      method: 'POST',
      headers: { authorization: `JWT ${by.token}` },
      body: form,
    })
    const { config } = platform.payload
    const response = await handleEndpoints({ config: Promise.resolve(config), request })
    return (await response.json()) as ImportReport & { errors: { message: string }[] }
  }

  it('takes the fields as columns, checks them, and changes nothing the second time', async () => {
    const good = [row(1, 'Bokone', '38', 'QA-01', 'Setswana; en'), row(2, 'south', '', '', '')]
    const bad = [row(3, 'west', '99', 'Q1', 'xx'), row(4, 'north', '', 'qa-01', ''), row(5)]
    const report = await imported(fileOf(...good, ...bad))
    expect(report).toMatchObject({ created: 2, refused: 3 })
    expect(report.errors.map(({ row: at, field }) => `${at} ${field}`)).toEqual([
      ...['4 card', '4 languages', '4 shoe', '4 ward', '5 card', '6 '],
    ])
    const [first] = await stored('C1')
    expect(first?.custom).toEqual({
      ward: 'north',
      shoe: 38,
      card: 'QA-01',
      languages: ['tn', 'en'],
    })
    expect(await imported(fileOf(...good))).toMatchObject({ unchanged: 2, refused: 0 })
    const changed = await imported(fileOf(row(1, 'south', '38', 'QA-02', 'tn')))
    expect(changed).toMatchObject({ updated: 1, refused: 0 })
    // The value that was given up is free again.
    const next = await imported(fileOf(row(4, 'north', '', 'QA-01', '')))
    expect(next).toMatchObject({ created: 1, refused: 0 })
  })

  it('refuses what is required and is not there for new members only', async () => {
    const withoutWard = [head, row(1), row(9), ''].join('\n')
    const report = await imported(withoutWard)
    expect(report).toMatchObject({ unchanged: 1, refused: 1 })
    expect(report.errors[0]).toMatchObject({ row: 3, field: 'ward' })
  })

  it('takes no column of a field that the role may not change', async () => {
    const report = await imported(
      [`${head},ward,clan`, row(20, 'north', 'Bakwena'), ''].join('\n'),
      officer,
    )
    expect(report.errors[0]?.message).toContain('unknown: clan')
  })

  const stored = async (number: string) => {
    const answer = await admin.rest('GET', `/members?depth=0&where[memberNumber][equals]=${number}`)
    return answer.json<{ docs: Doc[] }>().docs
  }
})

it('stands in the payroll file as a column', async () => {
  const head = 'member_no,product,amount,deduction_code,start,end'
  const content = [head, 'C2,DUES,25.00,4471,2026-01,', ''].join('\n')
  const source = (async function* () {
    yield Buffer.from(content)
  })()
  const actor = systemActor('test')
  expect(await importSubscriptions(platform, { tenant, actor, source })).toMatchObject({
    created: 1,
  })
  const month = { tenant, authority: 'GOV', period: '2026-03' }
  await publishWithWard(month)
  const out = await mkdtemp(path.join(tmpdir(), 'ward-'))
  const { files } = await generateDeductions(platform, { ...month, actor, out })
  const lines = await readFile(path.join(out, files[0]?.name ?? ''), 'utf8')
  expect(lines).toContain(',south')
})

async function publishWithWard(month: { tenant: string; authority: string; period: string }) {
  const { storage, payload } = platform
  const authority = await findAuthority(storage, month)
  const place = { tenant, authority: authority.id, period: month.period }
  const { format } = await effectiveVersion(storage, { ...place, purpose: 'deduction' })
  const { detail } = deductionCsv
  const ward = { name: 'ward', source: 'member.custom.ward', type: 'text' as const }
  const definition = { ...deductionCsv, detail: { columns: [...(detail?.columns ?? []), ward] } }
  const version = await payload.create({
    collection: 'file-format-versions' as CollectionSlug,
    data: { tenant, format, from: '2026-02', definition } as never,
    depth: 0,
    overrideAccess: true,
  })
  await publishVersion(storage, {
    tenant,
    version: String(version.id),
    actor: systemActor('checker'),
  })
}

it('is empty in the preview of a file for a role that may not see it', async () => {
  const salary = { name: 'salary', source: 'member.custom.salary', type: 'amount' as const }
  const columns = [...(deductionCsv.detail?.columns ?? []), salary]
  const preview = async (by: Staff) => {
    const body = { tenant, definition: { ...deductionCsv, detail: { columns } } }
    const answer = await by.rest('POST', '/file-format-versions/preview', body)
    return [answer.status, answer.text] as const
  }
  await platform.payload.update({
    collection: 'members' as CollectionSlug,
    where: { tenant: { equals: tenant }, memberNumber: { equals: 'C2' } },
    data: { custom: { salary: 987_654 } } as never,
    overrideAccess: true,
  })
  expect(await preview(admin)).toEqual([200, expect.stringContaining('9876.54')])
  expect(await preview(finance)).toEqual([200, expect.not.stringContaining('9876.54')])
})
