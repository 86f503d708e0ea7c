import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { verification } from '../../src/plugins/gl-export/verification'
import { runJob } from '../../src/jobs'
import { makeJob } from '../../src/plugins/gl-export'
import type { Platform } from '../../src/start'
import { exportingSociety, formatByKey, type ExportingSociety } from '../kit/gl-export'
import { rawSql } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { makeStaff, type Staff } from '../kit/staff'
import type { SystemRoleKey } from '../../src/tenants/permissions'

let platform: Platform
let gl: ExportingSociety
let officer: Staff
let approver: Staff
let auditor: Staff
let stranger: Staff
let batch: string

const to = '2026-11-20'
const staff = (name: string, tenant: string, role: SystemRoleKey) =>
  makeStaff(platform.payload, {
    ...{ name, email: `${name}@example.test` },
    memberships: [{ tenant, roles: [role] }],
  })
const codeOf = (answer: { text: string }) =>
  (JSON.parse(answer.text) as { errors: { code: string }[] }).errors[0]?.code

const checkOfBatches = async () =>
  (await verification.run({ storage: platform.storage, tenant: gl.tenant }))[0]

beforeAll(async () => {
  platform = await openTestPlatform()
  gl = await exportingSociety(platform, 'ours')
  const other = await exportingSociety(platform, 'theirs')
  officer = await staff('officer', gl.tenant, 'finance-officer')
  approver = await staff('approver', gl.tenant, 'approver')
  auditor = await staff('auditor', gl.tenant, 'auditor')
  stranger = await staff('stranger', other.tenant, 'society-admin')
  await gl.receive('a', 47550, '2026-11-10')
}, 120_000)
afterAll(() => platform?.close(), 30_000)

describe('a batch over REST', () => {
  it('is shown before it is made, and made in the background', async () => {
    const shown = await officer.rest('GET', `/gl-export-targets/${gl.target}/preview?to=${to}`)
    expect(shown.json()).toMatchObject({
      ...{ number: 1, refusal: null, totals: { journals: 1, debit: 47550, credit: 47550 } },
      lines: [expect.stringContaining('9,10/11/2026,G,8400000'), expect.any(String)],
    })
    const path = `/gl-export-targets/${gl.target}/export`
    expect((await approver.rest('POST', path, { to, number: 1 })).status).toBe(403)
    const ordered = await officer.rest('POST', path, { to, number: 1 })
    expect(ordered.status).toBe(202)
    const twice = await officer.rest('POST', path, { to, number: 1 })
    const { job } = twice.json<{ job: { id: string } }>()
    expect(ordered.json()).toMatchObject({ number: 1, job: { id: job.id } })
    const input = { target: gl.target, to, number: 1 }
    const actor = { id: officer.id, name: 'officer' }
    const order = { tenant: gl.tenant, job: makeJob, key: `GL/1/${to}`, input, actor }
    batch = (await runJob(platform, order)).batch
    expect(await gl.rows('gl-export-batches')).toMatchObject([{ id: batch, maker: officer.id }])
  })

  it('is downloaded with its name and hash, and may be made again to compare', async () => {
    const file = await approver.rest('GET', `/gl-export-batches/${batch}/file`)
    expect(file.headers).toContain('pastel_00001_20261120.csv')
    const sha256 = createHash('sha256').update(file.text).digest('hex')
    const again = await approver.rest('POST', `/gl-export-batches/${batch}/regenerate`)
    expect(again.json()).toMatchObject({ sha256 })
    const none = await approver.rest('GET', `/gl-export-batches/${batch}/file?name=x`)
    expect([none.status, codeOf(none)]).toEqual([404, 'FILE_UNKNOWN'])
    expect((await auditor.rest('GET', `/gl-export-batches/${batch}/file`)).status).toBe(403)
  })

  it('answers somebody of another society as if it were not there', async () => {
    const nowhere = '01890000-0000-7000-8000-000000000000'
    for (const path of ['file', 'regenerate', 'imported', 'withdraw']) {
      const method = path === 'file' ? 'GET' : 'POST'
      const asked = (id: string) =>
        stranger.rest(
          method,
          `/gl-export-batches/${id}/${path}`,
          method === 'POST' ? {} : undefined,
        )
      const [theirs, none] = [await asked(batch), await asked(nowhere)]
      expect([theirs.status, codeOf(theirs)]).toEqual([none.status, codeOf(none)])
      expect(theirs.text.replaceAll(batch, nowhere)).toBe(none.text)
    }
    const list = await stranger.rest('GET', '/gl-export-batches')
    expect(list.text).not.toContain(batch)
    expect((await restAs(platform.payload)('GET', `/gl-export-batches/${batch}/file`)).status).toBe(
      404,
    )
  })

  it('is withdrawn by somebody else, with a reason', async () => {
    const path = `/gl-export-batches/${batch}/withdraw`
    expect((await officer.rest('POST', path, { reason: 'Wrong day' })).status).toBe(403)
    expect(codeOf(await approver.rest('POST', path, { reason: '' }))).toBe('BODY_INVALID')
    const done = await approver.rest('POST', path, { reason: 'Wrong day' })
    expect(done.json()).toMatchObject({ batch: { status: 'withdrawn' } })
    const late = await officer.rest('POST', `/gl-export-batches/${batch}/imported`)
    expect([late.status, codeOf(late)]).toEqual([409, 'GL_BATCH_STATUS'])
    const [kept] = await gl.rows('gl-export-batches')
    expect(kept).toMatchObject({ withdrawReason: 'Wrong day', withdrawnByName: 'approver' })
  })

  it('can’t be written, changed or deleted past its operations', async () => {
    const made = await officer.rest('POST', '/gl-export-batches', { tenant: gl.tenant })
    const changed = await officer.rest('PATCH', `/gl-export-batches/${batch}`, {
      status: 'exported',
    })
    expect([made.status, changed.status]).toEqual([403, 403])
    await expect(rawSql('delete from gl_export_marks')).rejects.toThrow(/append-only/)
  })

  it('agrees with the books, and a mark that was changed past the platform is found', async () => {
    expect(await checkOfBatches()).toMatchObject({ ok: true })
    await rawSql(
      'alter table gl_export_marks disable trigger all',
      "delete from gl_export_marks where kind = 'released'",
      'alter table gl_export_marks enable trigger all',
    )
    const found = await checkOfBatches()
    expect(found?.ok).toBe(false)
    expect(found?.detail).toMatch(/batch 1 is withdrawn, and 0 of its journals are released/)
  })
})

describe('formats and settings over REST', () => {
  it('a published version never changes; a change is a draft that somebody else publishes', async () => {
    const { id, key, name, definition } = await formatByKey(platform, gl.tenant, 'plain-csv')
    const frozen = await officer.rest('PATCH', `/gl-export-formats/${id}`, { name: 'Other' })
    expect([frozen.status, codeOf(frozen)]).toEqual([409, 'GL_FORMAT_FROZEN'])
    const body = { tenant: gl.tenant, key, name, definition }
    const draft = await officer.rest('POST', '/gl-export-formats?depth=0', body)
    const { doc } = draft.json<{ doc: { id: string; number: number; status: string } }>()
    expect(doc).toMatchObject({ number: 2, status: 'draft' })
    const path = `/gl-export-formats/${doc.id}/publish`
    expect((await officer.rest('POST', path)).status).toBe(403)
    expect((await approver.rest('POST', path)).json()).toMatchObject({
      format: { number: 2, status: 'published' },
    })
    expect(codeOf(await approver.rest('POST', path))).toBe('GL_FORMAT_STATUS')
  })

  it('copies the shipped formats that are missing as drafts, once', async () => {
    await platform.storage.removeMany({ tenant: gl.tenant }, 'gl-export-formats', {
      key: { equals: 'odoo' },
    })
    const body = { tenant: gl.tenant }
    const added = await officer.rest('POST', '/gl-export-formats/shipped', body)
    expect(added.json()).toEqual({ added: ['Odoo, journal entries'] })
    expect(await formatByKey(platform, gl.tenant, 'odoo')).toMatchObject({ status: 'draft' })
    const again = await officer.rest('POST', '/gl-export-formats/shipped', body)
    expect(again.json()).toEqual({ added: [] })
    expect((await stranger.rest('POST', '/gl-export-formats/shipped', body)).status).toBe(403)
  })

  it('refuses a definition that would lose a side, and names the setting', async () => {
    const line = { columns: [{ name: 'a', source: 'account.code', type: 'text' }] }
    const { key, name, definition } = await formatByKey(platform, gl.tenant, 'plain-csv')
    const body = { tenant: gl.tenant, key, name, definition: { ...(definition as object), line } }
    const answer = await officer.rest('POST', '/gl-export-formats', body)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'LEDGER_FORMAT_INVALID'])
    expect(answer.text).toContain('line.amount')
  })

  it('keeps the first day once there is a batch, and refuses financial periods that overlap', async () => {
    const path = `/gl-export-targets/${gl.target}`
    const moved = await officer.rest('PATCH', path, { startsOn: '2026-10-01' })
    expect([moved.status, codeOf(moved)]).toEqual([409, 'GL_TARGET_STARTED'])
    const day = { from: '2026-11-01', to: '2026-11-30' }
    const periods = [
      { ...day, number: 9 },
      { ...day, number: 10 },
    ]
    const wrong = await officer.rest('PATCH', path, { periods })
    expect([wrong.status, codeOf(wrong)]).toEqual([400, 'GL_PERIODS_INVALID'])
  })

  it('maps an account once for each target', async () => {
    const body = { tenant: gl.tenant, target: gl.target, account: gl.society.accounts['1000'] }
    const twice = await officer.rest('POST', '/gl-export-accounts', { ...body, code: '8' })
    expect(twice.status).toBeGreaterThanOrEqual(400)
    const other = { ...body, account: gl.society.accounts['1100'], code: '8500000' }
    expect((await officer.rest('POST', '/gl-export-accounts', other)).status).toBe(201)
  })
})
