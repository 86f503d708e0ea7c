import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { deductionCsv } from '../../src/domain/formats/shipped/deduction-csv'
import { runJob } from '../../src/jobs'
import { generateJob } from '../../src/plugins/payroll-file'
import { allRows } from '../../src/storage/reading'
import type { Row } from '../../src/storage/types'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { makeStaff, type Staff } from '../kit/staff'
import { makeSociety, type Society } from './payroll-file-society'

let platform: Platform
let society: Society
let officer: Staff
let second: Staff
let approver: Staff
let stranger: Staff
let run: string

type Version = Row & { id: string; number: number; format: string }
type Failure = { errors: { code: string; message: string; next: string }[] }

const staff = (
  name: string,
  tenant: string,
  role: 'finance-officer' | 'approver' | 'society-admin',
) =>
  makeStaff(platform.payload, {
    name,
    email: `${name}@example.test`,
    memberships: [{ tenant, roles: [role] }],
  })

beforeAll(async () => {
  platform = await openTestPlatform()
  const people = [
    { number: 'M1', payrollNumber: '0001', omang: '101014292', surname: 'Modise' },
    { number: 'M2', payrollNumber: '0002', omang: '669019081', surname: 'Segale' },
  ]
  const orders = people.map(({ number }) => ({ member: number, product: 'DUES', amount: 2500 }))
  society = await makeSociety(platform, 'ours', people, orders)
  const other = await makeSociety(platform, 'theirs', [], [])
  officer = await staff('officer', society.tenant, 'finance-officer')
  second = await staff('admin', society.tenant, 'society-admin')
  approver = await staff('approver', society.tenant, 'approver')
  stranger = await staff('stranger', other.tenant, 'society-admin')
}, 180_000)

afterAll(() => platform.close())

const generate = (who: Staff, body: object = {}) =>
  who.rest('POST', '/deduction-runs/generate', {
    tenant: society.tenant,
    authority: 'GOV',
    period: '2026-11',
    ...body,
  })

describe('generating over the API', () => {
  it('should queue one job, however often it is asked', async () => {
    const [first, again] = [await generate(officer), await generate(officer)]
    expect(first.status).toBe(202)
    expect(again.json<{ job: { id: string } }>().job.id).toBe(
      first.json<{ job: { id: string } }>().job.id,
    )
    const actor = { id: officer.id, name: 'officer' }
    const input = { authority: 'GOV', period: '2026-11' }
    const order = { tenant: society.tenant, job: generateJob, key: 'GOV/2026-11/0', input, actor }
    const result = await runJob(platform, order)
    expect(result.deductionFile).toMatchObject({ lines: 2, amount: 5000 })
    run = result.run.id
  })

  it('should say when the month has its run already', async () => {
    const answer = await generate(officer)
    const { existing } = answer.json<{ existing: { id: string; generatedAt: string } }>()
    expect(existing.id).toBe(run)
    expect(Date.parse(existing.generatedAt)).toBeGreaterThan(0)
    // An answer of before would hide that the data changed since.
    const [first, again] = [answer, await generate(officer)].map(
      (each) => each.json<{ job: { id: string } }>().job.id,
    )
    expect(again).not.toBe(first)
  })

  it('should name the field of a bad request', async () => {
    const answer = await generate(officer, { period: '2026-13' })
    expect(answer.status).toBe(400)
    expect(answer.json<Failure>().errors[0]).toMatchObject({
      code: 'BODY_INVALID',
      message: expect.stringContaining('period'),
    })
  })

  it.each([
    ['an approver', () => approver],
    ['somebody of another society', () => stranger],
  ])('should refuse %s', async (_who, person) => {
    const answer = await generate(person())
    expect(answer.status).toBe(403)
    expect(answer.json<Failure>().errors[0]?.code).toBe('FORBIDDEN')
  })

  it('should refuse who is not signed in', async () => {
    const answer = await restAs(platform.payload)('POST', '/deduction-runs/generate', {
      tenant: society.tenant,
      authority: 'GOV',
      period: '2026-11',
    })
    expect(answer.status).toBe(403)
  })
})

describe('the file of a run', () => {
  it('should be downloaded whole, under its name', async () => {
    const answer = await officer.rest('GET', `/deduction-runs/${run}/file`)
    expect(answer.status).toBe(200)
    expect(answer.headers).toContain('GOV_202611_01.csv')
    const [stored] = await allRows(
      platform.storage,
      { tenant: society.tenant },
      'deduction-runs',
      {},
    )
    expect(createHash('sha256').update(answer.text).digest('hex')).toBe(stored?.sha256)
    const again = await officer.rest('GET', `/deduction-runs/${run}/regenerate`)
    expect(again.text).toBe(answer.text)
  })

  it.each(['file', 'regenerate'])('should not exist for another society: %s', async (what) => {
    const answer = await stranger.rest('GET', `/deduction-runs/${run}/${what}`)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('MODISE')
    expect(answer.json<Failure>().errors[0]?.code).toBe('RUN_UNKNOWN')
  })

  it('should answer an unknown id as an unknown run', async () => {
    const answer = await officer.rest('GET', '/deduction-runs/none/file')
    expect(answer.status).toBe(404)
  })
})

describe('the steps over the API', () => {
  const act = (who: Staff, step: string, body: object = {}) =>
    who.rest('POST', `/deduction-runs/${run}/${step}`, body)

  it('should keep an officer from approving', async () => {
    expect((await act(officer, 'approve')).status).toBe(403)
  })

  it('should keep another society from every step', async () => {
    for (const step of ['approve', 'submit', 'cancel']) {
      expect((await act(stranger, step, { reason: 'not ours' })).status).toBe(404)
    }
  })

  it('should ask for a reason to cancel', async () => {
    const answer = await act(officer, 'cancel')
    expect(answer.json<Failure>().errors[0]).toMatchObject({
      code: 'BODY_INVALID',
      message: expect.stringContaining('reason'),
    })
  })

  it('should approve, submit, and then refuse to cancel', async () => {
    expect((await act(approver, 'approve')).status).toBe(200)
    expect((await act(officer, 'submit')).status).toBe(200)
    const answer = await act(officer, 'cancel', { reason: 'too late' })
    expect(answer.status).toBe(409)
    expect(answer.json<Failure>().errors[0]?.code).toBe('RUN_SUBMITTED')
  })

  it('should leave what was done in the audit log, in order', async () => {
    const entries = await allRows(platform.storage, { tenant: society.tenant }, 'audit-log', {
      where: { documentId: { equals: run } },
      orderBy: ['sequence'],
    })
    const actions = entries.map(({ action, actorName }) => [action, actorName])
    expect(actions.filter(([action]) => action !== 'deductions.regenerate')).toEqual([
      ['deductions.generate', 'officer'],
      ['deductions.download', 'officer'],
      ['deductions.approve', 'approver'],
      ['deductions.submit', 'officer'],
    ])
  })
})

describe('formats over the API', () => {
  const preview = (who: Staff, definition: unknown) =>
    who.rest('POST', '/file-format-versions/preview', { tenant: society.tenant, definition })

  type Preview = { problems: { path: string }[]; records: { kind: string; text: string }[] }

  it('should preview real members with their numbers masked', async () => {
    const answer = await preview(officer, deductionCsv)
    expect(answer.status).toBe(200)
    const { records } = answer.json<Preview>()
    expect(records.map(({ kind }) => kind)).toEqual(['header', 'detail', 'detail', 'trailer'])
    expect(records[1]?.text).toContain('MODISE')
    expect(answer.text).not.toContain('101014292')
  })

  it('should show the numbers to who may see them', async () => {
    expect((await preview(second, deductionCsv)).text).toContain('101014292')
  })

  it('should answer a bad definition with the path of each problem', async () => {
    const { problems, records } = (
      await preview(officer, { ...deductionCsv, encoding: 'klingon' })
    ).json<Preview>()
    expect(problems.map(({ path }) => path)).toEqual(['encoding'])
    expect(records).toEqual([])
  })

  it('should preview nothing of another society', async () => {
    expect((await preview(stranger, deductionCsv)).status).toBe(403)
  })

  it('should list the fields a format may use', async () => {
    const answer = await officer.rest('GET', '/file-formats/sources?purpose=deduction')
    const { sources } = answer.json<{ sources: { source: string }[] }>()
    expect(sources.map(({ source }) => source)).toContain('member.payrollNumber')
    const wrong = await officer.rest('GET', '/file-formats/sources?purpose=cake')
    expect(wrong.json<Failure>().errors[0]?.message).toContain('purpose')
  })

  it('should not let a form publish what only the operation publishes', async () => {
    const [format] = await allRows(platform.storage, { tenant: society.tenant }, 'file-formats', {
      where: { key: { equals: 'deduction-csv' } },
    })
    const created = await officer.rest('POST', '/file-format-versions', {
      tenant: society.tenant,
      format: format?.id,
      from: '2026-12',
      definition: deductionCsv,
      status: 'published',
    })
    const { doc } = created.json<{ doc: { id: string; status: string } }>()
    expect(doc.status).toBe('draft')
    const publish = (who: Staff) => who.rest('POST', `/file-format-versions/${doc.id}/publish`, {})
    expect((await publish(officer)).status).toBe(403)
    expect((await publish(stranger)).status).toBe(404)
    expect((await publish(approver)).status).toBe(200)
    expect((await publish(approver)).status).toBe(409)
  })

  it('should duplicate a published version as a draft with the next number', async () => {
    const scope = { tenant: society.tenant }
    const published = await allRows<Version>(platform.storage, scope, 'file-format-versions', {
      where: { status: { equals: 'published' }, usedAt: { exists: true } },
    })
    const [original] = published
    const answer = await officer.rest('POST', `/file-format-versions/${original?.id}/duplicate`, {})
    expect([answer.status, answer.text]).toEqual([200, expect.anything()])
    const { doc } = answer.json<{ doc: Version }>()
    const [copy] = await allRows<Version>(platform.storage, scope, 'file-format-versions', {
      where: { id: { equals: doc.id } },
    })
    const numbers = await allRows<Version>(platform.storage, scope, 'file-format-versions', {
      where: { format: { equals: original?.format } },
    })
    expect(copy).toMatchObject({ status: 'draft', format: original?.format, from: original?.from })
    expect([copy?.usedAt, copy?.publishedAt, copy?.publishedBy]).toEqual([null, null, null])
    expect(copy?.definition).toEqual(original?.definition)
    expect(copy?.number).toBe(Math.max(...numbers.map(({ number }) => number)))
    expect(numbers.filter(({ number }) => number === copy?.number)).toHaveLength(1)
  })
})

it('should give a new society formats, holidays and twelve months of calendar', async () => {
  const scope = { tenant: society.tenant }
  const calendar = await allRows(platform.storage, scope, 'payroll-calendar', {})
  expect(calendar).toHaveLength(12)
  expect(calendar.every(({ cutOff, period }) => String(cutOff) <= `${String(period)}-10`)).toBe(
    true,
  )
  const formats = await allRows(platform.storage, scope, 'file-formats', {})
  expect(formats.map(({ key }) => key)).toContain('deduction-fixed')
  expect(await allRows(platform.storage, scope, 'public-holidays', {})).toHaveLength(14)
})
