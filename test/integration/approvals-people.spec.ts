import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { queueForAll } from '../../src/jobs/schedule'
import type { JobRun } from '../../src/jobs'
import type { Platform } from '../../src/start'
import { executeRequest } from '../../src/tenants/approvals/execute'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import { sweepApprovals, sweepJob } from '../../src/tenants/approvals/sweep'
import { Approvals, refusalOf } from '../kit/approvals'
import { postGraphql } from '../kit/graphql'
import { filesOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'

const HOUR = 3_600_000

let platform: Platform
let month: PayrollMonth
let approvals: Approvals
let admin: Staff
let second: Staff
let period = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
  month = await societyOf(platform, 'people', { ...files, period: '2026-03' })
  approvals = new Approvals(platform, month.tenant)
  admin = await approvals.person('society-admin')
  second = await approvals.person('society-admin')
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** Asks to close a month that nobody asked for before. */
async function ask(by: Staff, reason = 'Books agree') {
  period += 1
  const body = { tenant: month.tenant, period: `2020-${String(period).padStart(2, '0')}`, reason }
  return by.rest('POST', '/accounting-periods/close', body)
}
const asked = async (by: Staff) => refusalOf(await ask(by)).request as string

const disable = (person: Staff, status: 'disabled' | 'active' = 'disabled') =>
  admin.rest('PATCH', `/users/${person.id}`, { status })

describe('the people of a workflow', () => {
  let workflow: string
  let approver: Staff

  beforeAll(async () => {
    approver = await approvals.person('approver')
    workflow = await approvals.set(
      admin,
      'period.close',
      [{ roles: ['approver'], deadlineHours: 24, escalateTo: ['auditor'] }],
      ['society-admin'],
    )
  })

  it('leaves asking to the roles it names, whatever other roles hold', async () => {
    const refused = refusalOf(await ask(approver))
    expect(refused).toMatchObject({ http: 403, code: 'FORBIDDEN' })
    expect(refusalOf(await ask(admin)).code).toBe('APPROVAL_REQUIRED')
  })

  it('hands a step that ran out to more people, and ends it when it runs out again', async () => {
    const auditor = await approvals.person('auditor')
    const id = await asked(admin)
    const where = { job: { equals: 'approvals.sweep' }, status: { equals: 'queued' } }
    const [clock] = await month.rows<JobRun & Record<string, unknown>>('job-runs', where)
    expect(clock).toMatchObject({ actor: 'system:approvals' })
    expect(refusalOf(await approvals.decide(auditor, id, 'approve')).code).toBe('APPROVAL_ROLE')
    const at = (hours: number) => new Date(Date.now() + hours * HOUR)
    expect(await sweepApprovals(platform, month.tenant, at(23))).toMatchObject({ expired: 0 })
    expect((await approvals.request(id)).escalated).toBe(false)
    await sweepApprovals(platform, month.tenant, at(25))
    expect(await approvals.request(id)).toMatchObject({ status: 'pending', escalated: true })
    await sweepApprovals(platform, month.tenant, at(50))
    expect((await approvals.request(id)).status).toBe('expired')
    expect(refusalOf(await approvals.decide(auditor, id, 'approve')).code).toBe('APPROVAL_STATE')
  })

  it('is looked after by the scheduler, once a day in each society', async () => {
    await queueForAll(platform, sweepJob, '2026-11-24')
    await queueForAll(platform, sweepJob, '2026-11-24')
    const where = { job: { equals: 'approvals.sweep' }, key: { equals: '2026-11-24' } }
    expect(await month.rows('job-runs', where)).toHaveLength(1)
  })

  it('hands on what waited for somebody who was disabled, or lost the role', async () => {
    const id = await asked(admin)
    expect((await disable(approver)).status).toBe(200)
    const moved = await approvals.request(id)
    expect(moved).toMatchObject({ status: 'pending', escalated: true })
    const entries = await month.rows('audit-log', { documentId: { equals: id } })
    expect(entries.map(({ action }) => action)).toEqual(['approval.ask', 'approval.escalate'])
    expect((await approvals.decide(second, id, 'approve')).status).toBe(200)
    expect((await approvals.carriedOut(id)).status).toBe('executed')
    await disable(approver, 'active')
  })

  it('keeps a request that was sent back with its reason until its maker asks again', async () => {
    const fresh = await approvals.person('approver')
    const id = await asked(admin)
    const short = await approvals.decide(fresh, id, 'send-back', '')
    expect(refusalOf(short).code).toBe('APPROVAL_COMMENT')
    await approvals.decide(fresh, id, 'send-back', 'Name the voucher.')
    const { payload, hash } = await approvals.request(id)
    const changed = { input: { ...(payload as object), reason: 'Voucher 77' } }
    const other = await second.rest('POST', `/approval-requests/${id}/resubmit`, changed)
    expect(refusalOf(other).code).toBe('MAKER_IS_CHECKER')
    const elsewhere = { input: { ...(payload as object), period: '2019-01' } }
    const moved = await admin.rest('POST', `/approval-requests/${id}/resubmit`, elsewhere)
    expect(refusalOf(moved).code).toBe('APPROVAL_CHANGED')
    expect((await admin.rest('POST', `/approval-requests/${id}/resubmit`, changed)).status).toBe(
      200,
    )
    const stale = { hash, comment: 'Fine now.' }
    const unseen = await fresh.rest('POST', `/approval-requests/${id}/approve`, stale)
    expect(refusalOf(unseen).code).toBe('APPROVAL_CHANGED')
    await approvals.decide(fresh, id, 'approve')
    const done = await approvals.carriedOut(id)
    expect(done).toMatchObject({ status: 'executed', round: 2 })
    const [closed] = await month.rows('accounting-periods', {
      period: { equals: (payload as { period: string }).period },
    })
    expect(closed).toMatchObject({ status: 'closed', reason: 'Voucher 77' })
  })

  it('lets of several who decide at once only as many through as the step needs', async () => {
    const crowd = await Promise.all([1, 2, 3].map(() => approvals.person('approver')))
    const id = await asked(admin)
    const answers = await Promise.all(crowd.map((each) => approvals.decide(each, id, 'approve')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const context = { ...platform, tenant: month.tenant, input: { request: id } }
    const results = await Promise.all([executeRequest(context), executeRequest(context)])
    expect(results[0]).toEqual(results[1])
    expect((await approvals.request(id)).status).toBe('executed')
  })

  it('carries nothing out whose stored arguments are not those that were approved', async () => {
    const id = await asked(admin)
    const { payload } = await approvals.request(id)
    const approving = await approvals.person('approver')
    await approvals.decide(approving, id, 'approve')
    await platform.storage.updateMany({ tenant: month.tenant }, 'approval-requests', [
      { id, set: { payload: { ...(payload as object), period: '2018-01' } } },
    ])
    expect((await approvals.carriedOut(id)).status).toBe('sent-back')
    expect(await month.rows('accounting-periods', { period: { equals: '2018-01' } })).toEqual([])
  })

  it('is not seen by another society', async () => {
    const id = await asked(admin)
    const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
    const other = await societyOf(platform, 'elsewhere', { ...files, period: '2026-03' })
    const stranger = await new Approvals(platform, other.tenant).person('approver')
    const { hash } = await approvals.request(id)
    const answer = await stranger.rest('POST', `/approval-requests/${id}/approve`, { hash })
    expect(refusalOf(answer)).toMatchObject({ http: 404, code: 'APPROVAL_UNKNOWN' })
    const inbox = await stranger.rest('GET', `/approval-requests/inbox?tenant=${month.tenant}`)
    expect(inbox.status).toBe(403)
  })

  it('names the field of a workflow that cannot be taken as it is written', async () => {
    const answer = await admin.rest('PATCH', `/approval-workflows/${workflow}`, { steps: [] })
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/step/i)
    const unknown = { tenant: month.tenant, operation: 'claims.dream', steps: [] }
    expect((await admin.rest('POST', '/approval-workflows', unknown)).status).toBe(400)
  })

  it('is in force until a second person has confirmed that it is switched off', async () => {
    const off = () => admin.rest('PATCH', `/approval-workflows/${workflow}`, { active: false })
    const refused = refusalOf(await off())
    expect(refused).toMatchObject({ http: 409, code: 'APPROVAL_REQUIRED' })
    expect(refusalOf(await ask(admin)).code).toBe('APPROVAL_REQUIRED')
    const id = refused.request as string
    expect(refusalOf(await off()).request).toBe(id)
    expect(refusalOf(await approvals.decide(admin, id, 'approve')).code).toBe('MAKER_IS_CHECKER')
    const officer = await approvals.person('finance-officer')
    expect(refusalOf(await approvals.decide(officer, id, 'approve')).code).toBe('APPROVAL_ROLE')
    expect((await approvals.decide(second, id, 'approve')).status).toBe(200)
    expect((await approvals.carriedOut(id)).status).toBe('executed')
    expect((await ask(admin)).status).toBe(200)
  })

  it('is switched on, and changed while it is off, by one person', async () => {
    const change = (body: object) => admin.rest('PATCH', `/approval-workflows/${workflow}`, body)
    expect((await change({ makers: [] })).status).toBe(200)
    expect((await change({ active: true })).status).toBe(200)
    expect(refusalOf(await ask(admin)).code).toBe('APPROVAL_REQUIRED')
    expect((await change({ operation: 'journal.reverse' })).status).toBe(400)
  })

  it('is weakened by nobody alone, over no surface', async () => {
    const { payload } = platform
    const role = (await ensureSystemRoles(payload))['society-admin']
    const weak = { steps: [{ roles: [role], approvers: 1, above: 999_999 }] }
    const rest = await admin.rest('PATCH', `/approval-workflows/${workflow}`, weak)
    expect(refusalOf(rest).code).toBe('APPROVAL_REQUIRED')
    const bulk = `/approval-workflows?where[id][equals]=${workflow}`
    await admin.rest('PATCH', bulk, { active: false })
    const mutation = `mutation { updateApprovalWorkflow(id: "${workflow}", data: { active: false }) { id } }`
    expect((await postGraphql(payload, mutation, {}, admin.token)).text).toContain('errors')
    const user = await payload.findByID({ collection: 'users', id: admin.id, depth: 0 })
    const local = payload.update({
      ...{ collection: 'approval-workflows', id: workflow, data: { active: false } },
      ...{ user: { ...user, collection: 'users' } as never, overrideAccess: true },
    })
    await expect(local).rejects.toThrow()
    const [kept] = await month.rows('approval-workflows', { id: { equals: workflow } })
    expect(kept).toMatchObject({ active: true, inForce: { steps: [{ above: null }] } })
    const taken = {
      tenant: month.tenant,
      operation: 'approval-workflows.update',
      steps: weak.steps,
    }
    expect((await admin.rest('POST', '/approval-workflows', taken)).status).toBe(400)
  })

  it('is confirmed by the platform operator where nobody else in the society may', async () => {
    const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
    const small = await societyOf(platform, 'small', { ...files, period: '2026-03' })
    const alone = new Approvals(platform, small.tenant)
    const only = await alone.person('society-admin')
    const id = await alone.set(only, 'period.close', [{ roles: ['society-admin'] }])
    const off = await only.rest('PATCH', `/approval-workflows/${id}`, { active: false })
    const refused = refusalOf(off)
    expect(refused).toMatchObject({ http: 409, code: 'WORKFLOW_ALONE' })
    expect(off.text).toContain('platform operator')
    const operator = await makeStaff(platform.payload, {
      ...{ name: 'Operator', email: 'operator@example.test', platformRole: 'platform-operator' },
    })
    const request = refused.request as string
    expect((await alone.decide(operator, request, 'approve')).status).toBe(200)
    expect((await alone.carriedOut(request)).status).toBe('executed')
    const [row] = await small.rows('approval-workflows', { id: { equals: id } })
    expect(row?.active).toBe(false)
  })
})
