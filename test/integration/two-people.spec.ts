import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startWorker, type JobRun } from '../../src/jobs'
import { generateDeductions } from '../../src/plugins/payroll-file'
import type { Platform } from '../../src/start'
import { firstRow } from '../../src/storage/reading'
import type { SystemRoleKey } from '../../src/tenants/permissions'
import { filesOf, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

let platform: Platform
let month: PayrollMonth
let officer: Staff
let approver: Staff
let admin: Staff
/** Another approver: the first one's session ends when that person is disabled. */
let second: Staff

const people = [{ payrollNumber: '100000001', orders: [['DUES', '25.00']] as [string, string][] }]

beforeAll(async () => {
  platform = await openTestPlatform()
  const files = { ...filesOf(people), period: '2026-03' }
  month = await societyOf(platform, 'two-people', files)
  const person = (name: string, roles: SystemRoleKey[]) =>
    makeStaff(platform.payload, {
      name,
      email: `${name}@two.example`,
      memberships: [{ tenant: month.tenant, roles }],
    })
  officer = await person('officer', ['finance-officer'])
  approver = await person('approver', ['approver'])
  second = await person('second', ['approver'])
  admin = await person('admin', ['society-admin'])
}, 120_000)
afterAll(() => platform?.close(), 30_000)

async function imported(period: string, by: Staff): Promise<string> {
  const file = remittanceOf(['100000001', '4471', '25.00'])
  const actor = { id: by.id, name: by.email }
  return (await month.in(period).importFile(file, { actor })).id
}

const jobOf = (key: string, job = 'remittance.post') =>
  firstRow<JobRun & Record<string, unknown>>(
    platform.storage,
    { tenant: month.tenant },
    'job-runs',
    { key: { equals: key }, job: { equals: job } },
  )

async function workUntilDone(key: string): Promise<JobRun | null> {
  const worker = startWorker(platform)
  const end = Date.now() + 20_000
  let run = await jobOf(key)
  while (run && ['queued', 'running'].includes(run.status) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    run = await jobOf(key)
  }
  await worker.stop()
  return run
}

it('lets nobody post what he imported, nor what nobody approved', async () => {
  const { tenant, period } = month
  const order = { tenant, period, authority: 'GOV', actor: { id: 'user:maker', name: 'Maker' } }
  await generateDeductions(platform, order)
  const id = await imported('2026-03', admin)
  const own = await admin.rest('POST', `/remittances/${id}/post`)
  expect([own.status, own.text]).toEqual([403, expect.stringContaining('MAKER_IS_CHECKER')])
  const early = await approver.rest('POST', `/remittances/${id}/post`)
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('RUN_NOT_APPROVED')])
  await month.approve()
  expect((await approver.rest('POST', `/remittances/${id}/post`)).status).toBe(202)
  expect(await workUntilDone(id)).toMatchObject({ status: 'succeeded', actor: approver.id })
})

it('lets nobody start again, in the name of another, what he may not do himself', async () => {
  const april = month.in('2026-04')
  const file = remittanceOf(['100000001', '4471', '24.00'])
  const { id } = await april.importFile(file, { actor: { id: officer.id, name: 'officer' } })
  expect((await approver.rest('POST', `/remittances/${id}/post`)).status).toBe(202)
  const failed = await workUntilDone(id)
  expect(failed).toMatchObject({ status: 'failed', error: { code: 'RUN_MISSING' } })
  await april.generate()
  await april.approve()
  expect((await officer.rest('POST', `/job-runs/${failed?.id}/retry`)).status).toBe(403)
  expect((await admin.rest('POST', `/job-runs/${failed?.id}/retry`)).status).toBe(200)
  expect(await workUntilDone(id)).toMatchObject({ status: 'succeeded', actor: admin.id })
  const entries = await month.rows('audit-log', { documentId: { equals: failed?.id } })
  expect(entries).toMatchObject([{ action: 'jobs.retry', actor: admin.id }])
})

it('does not do for somebody who may not do it any more what he ordered before', async () => {
  const may = month.in('2026-05')
  await may.generate()
  await may.approve()
  const file = remittanceOf(['100000001', '4471', '23.00'])
  const { id } = await may.importFile(file, { actor: { id: officer.id, name: 'officer' } })
  expect((await approver.rest('POST', `/remittances/${id}/post`)).status).toBe(202)
  const { payload } = platform
  const change = (status: 'active' | 'disabled') =>
    payload.update({ collection: 'users', id: approver.id, data: { status }, overrideAccess: true })
  await change('disabled')
  expect(await workUntilDone(id)).toMatchObject({ status: 'failed', error: { code: 'FORBIDDEN' } })
  await change('active')
})

it('lets nobody publish a format that he wrote', async () => {
  const [version] = await month.rows('file-format-versions')
  const { format, definition } = version as { format: string; definition: unknown }
  const made = await admin.rest('POST', '/file-format-versions?depth=0', {
    ...{ tenant: month.tenant, format, definition, from: '2027-01' },
  })
  expect(made.status).toBe(201)
  const { id } = made.json<{ doc: { id: string } }>().doc
  const own = await admin.rest('POST', `/file-format-versions/${id}/publish`)
  expect([own.status, own.text]).toEqual([403, expect.stringContaining('MAKER_IS_CHECKER')])
  expect((await second.rest('POST', `/file-format-versions/${id}/publish`)).status).toBe(200)
})

it('reads the files of a closed society and writes nothing in it', async () => {
  const { payload } = platform
  const [run] = await month.rows('deduction-runs', { period: { equals: '2026-03' } })
  const order = { tenant: month.tenant, authority: 'GOV', period: '2026-06' }
  const queued = await officer.rest('POST', '/deduction-runs/generate', order)
  expect(queued.status).toBe(202)
  const change = { collection: 'tenants' as const, id: month.tenant, overrideAccess: true }
  await payload.update({ ...change, data: { status: 'closed' } })
  expect((await officer.rest('GET', `/deduction-runs/${String(run?.id)}/file`)).status).toBe(200)
  const worker = startWorker(platform)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await worker.stop()
  expect(await month.rows('deduction-runs', { period: { equals: '2026-06' } })).toEqual([])
}, 30_000)
