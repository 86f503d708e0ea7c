import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { systemActor } from '../../src/domain/actor'
import { runJob } from '../../src/jobs'
import { postJob, postRemittance, reconcileMonth } from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import { executeRequest } from '../../src/tenants/approvals/execute'
import { Approvals, refusalOf } from '../kit/approvals'
import { postGraphql } from '../kit/graphql'
import { filesOf, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

let platform: Platform
let month: PayrollMonth
let approvals: Approvals
let officer: Staff
let poster: Staff
let chair: Staff
let second: Staff
let admin: Staff

const people = [{ payrollNumber: '100000001', orders: [['DUES', '25.00']] as [string, string][] }]

beforeAll(async () => {
  platform = await openTestPlatform()
  month = await societyOf(platform, 'approvals', { ...filesOf(people), period: '2026-03' })
  approvals = new Approvals(platform, month.tenant)
  officer = await approvals.person('finance-officer')
  poster = await approvals.person('approver')
  chair = await approvals.person('approver')
  second = await approvals.person('approver')
  admin = await approvals.person('society-admin')
}, 120_000)
afterAll(() => platform?.close(), 30_000)

const actorOf = ({ id, email }: Staff) => ({ id, name: email })

/** A month whose file is approved and whose remittance the officer has imported. */
async function imported(period: string, amount = '25.00'): Promise<string> {
  const at = month.in(period)
  await at.generate()
  const file = remittanceOf(['100000001', '4471', amount])
  return (await at.importFile(file, { actor: actorOf(officer) })).id
}

const statusOf = async (id: string) =>
  (await month.rows('remittances', { id: { equals: id } }))[0]?.status

describe('posting a remittance behind a workflow', () => {
  let id: string
  let request: string

  beforeAll(async () => {
    await approvals.set(admin, 'remittance.post', [
      { roles: ['approver'] },
      { roles: ['society-admin'], above: 100_000 },
    ])
    id = await imported('2026-03')
  })

  it('becomes one request, however often and over whatever surface it is asked for', async () => {
    const rest = refusalOf(await poster.rest('POST', `/remittances/${id}/post`))
    expect(rest).toMatchObject({
      http: 409,
      code: 'APPROVAL_REQUIRED',
      request: expect.any(String),
    })
    request = rest.request as string
    const same = { code: 'APPROVAL_REQUIRED', details: { request, status: 'pending' } }
    const { tenant } = month
    const order = { tenant, remittance: id, actor: actorOf(poster) }
    await expect(postRemittance(platform, order)).rejects.toMatchObject(same)
    const job = { tenant, job: postJob, key: id, input: { remittance: id }, actor: order.actor }
    await expect(runJob(platform, job)).rejects.toMatchObject(same)
    const line = { tenant, authority: 'GOV', period: '2026-03', post: true, remittance: id }
    await expect(reconcileMonth(platform, { ...line, actor: order.actor })).rejects.toMatchObject({
      code: 'APPROVAL_REQUIRED',
    })
    expect(await approvals.requests()).toHaveLength(1)
    expect(await statusOf(id)).not.toBe('posted')
    expect(await month.count('journals')).toBe(0)
  })

  it('is not brought about by writing its outcome over GraphQL, REST or the Local API', async () => {
    const mutation = `mutation ($id: String!) {
      updateRemittance(id: $id, data: { status: posted }) { id }
      updateApprovalRequest(id: $id, data: { status: approved }) { id }
    }`
    const answer = await postGraphql(platform.payload, mutation, { id }, poster.token)
    expect(answer.text).toMatch(/errors/)
    for (const path of [`/remittances/${id}`, `/approval-requests/${request}`]) {
      const patched = await admin.rest('PATCH', path, { status: 'approved' })
      expect(patched.status).toBe(403)
    }
    const user = await platform.payload.findByID({ collection: 'users', id: admin.id })
    const local = platform.payload.update({
      ...{ collection: 'approval-requests' as const, id: request, overrideAccess: false },
      ...{ data: { status: 'approved' }, user: { ...user, collection: 'users' } as never },
    })
    await expect(local).rejects.toThrow()
    expect((await approvals.request(request)).status).toBe('pending')
  })

  it('is not approved by its maker, by who imported it, nor by somebody without the role', async () => {
    expect(refusalOf(await approvals.decide(poster, request, 'approve')).code).toBe(
      'MAKER_IS_CHECKER',
    )
    expect(refusalOf(await approvals.decide(officer, request, 'approve')).code).toBe(
      'MAKER_IS_CHECKER',
    )
    expect(refusalOf(await approvals.decide(admin, request, 'approve')).code).toBe('APPROVAL_ROLE')
    const blind = { hash: 'f'.repeat(64), comment: '' }
    const unseen = await chair.rest('POST', `/approval-requests/${request}/approve`, blind)
    expect(refusalOf(unseen).code).toBe('APPROVAL_CHANGED')
  })

  it('shows in the inbox of who can decide it, and among what its maker asked for', async () => {
    type Inbox = { waiting: { id: string }[]; mine: { id: string }[] }
    const inbox = async (who: Staff) =>
      (await who.rest('GET', `/approval-requests/inbox?tenant=${month.tenant}`)).json<Inbox>()
    expect(await inbox(chair)).toMatchObject({ waiting: [{ id: request, amount: 2500 }], mine: [] })
    expect(await inbox(poster)).toMatchObject({ waiting: [], mine: [{ id: request }] })
    expect(await inbox(admin)).toMatchObject({ waiting: [], mine: [] })
  })

  it('is done once, in the name of its maker, as soon as it is approved', async () => {
    expect((await approvals.decide(chair, request, 'approve')).status).toBe(200)
    expect(refusalOf(await approvals.decide(second, request, 'approve')).code).toBe(
      'APPROVAL_STATE',
    )
    const done = await approvals.carriedOut(request)
    expect(done).toMatchObject({ status: 'executed', maker: poster.id })
    expect(await statusOf(id)).toBe('posted')
    const journals = await month.count('journals')
    const again = { ...platform, tenant: month.tenant, input: { request } }
    expect(await executeRequest(again)).toEqual(done.result)
    expect(await month.count('journals')).toBe(journals)
    const entries = await month.rows('audit-log', { documentId: { equals: request } })
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['approval.ask', poster.id],
      ['approval.approve', chair.id],
      ['approval.execute', 'system:approvals'],
    ])
  })

  it('is answered as it is once it is posted, and asks nobody any more', async () => {
    const order = { tenant: month.tenant, remittance: id, actor: actorOf(poster) }
    await expect(postRemittance(platform, order)).resolves.toMatchObject({ suspense: 0 })
    expect(await approvals.requests()).toHaveLength(1)
  })

  it('takes the second step above its amount', async () => {
    const large = await imported('2026-04', '1000.01')
    const { request: asked } = refusalOf(await poster.rest('POST', `/remittances/${large}/post`))
    await approvals.decide(chair, asked as string, 'approve')
    expect((await approvals.request(asked as string)).status).toBe('pending')
    await approvals.decide(admin, asked as string, 'approve')
    expect((await approvals.carriedOut(asked as string)).status).toBe('executed')
    expect(await statusOf(large)).toBe('posted')
  })

  it('does not hold up who sits at the machine itself', async () => {
    const own = await imported('2026-05')
    const actor = systemActor('command-line')
    const order = { tenant: month.tenant, authority: 'GOV', period: '2026-05', post: true, actor }
    expect(await reconcileMonth(platform, order)).toMatchObject({ posted: true })
    expect(await statusOf(own)).toBe('posted')
  })

  it('goes back to its maker when the record is not the one that was approved', async () => {
    const changed = await imported('2026-06')
    const { request: asked } = refusalOf(await poster.rest('POST', `/remittances/${changed}/post`))
    const other = asked as string
    await platform.storage.updateMany({ tenant: month.tenant }, 'remittances', [
      { id: changed, set: { fee: 500 } },
    ])
    await approvals.decide(chair, other, 'approve')
    const back = await approvals.carriedOut(other)
    expect(back).toMatchObject({ status: 'sent-back' })
    expect(back.decisions.at(-1)).toMatchObject({ by: 'system:approvals', verdict: 'send-back' })
    expect(await statusOf(changed)).not.toBe('posted')
    const again = await poster.rest('POST', `/approval-requests/${other}/resubmit`, {})
    expect(again.status).toBe(200)
    expect(await approvals.request(other)).toMatchObject({ status: 'pending', round: 2 })
    const turned = await approvals.decide(chair, other, 'reject', 'Not this month.')
    expect(turned.status).toBe(200)
    const rejected = await approvals.request(other)
    expect(rejected.status).toBe('rejected')
    expect(rejected.decisions.at(-1)).toMatchObject({ comment: 'Not this month.' })
  })

  it('does not do for a maker who may not do it any more what was approved for that maker', async () => {
    const late = await imported('2026-07')
    const leaver = await approvals.person('approver')
    const { request: asked } = refusalOf(await leaver.rest('POST', `/remittances/${late}/post`))
    await platform.payload.update({
      ...{ collection: 'users', id: leaver.id, data: { status: 'disabled' } },
      overrideAccess: true,
    })
    await approvals.decide(chair, asked as string, 'approve')
    expect((await approvals.carriedOut(asked as string)).status).toBe('sent-back')
    expect(await statusOf(late)).not.toBe('posted')
    const withdrawn = await admin.rest('POST', `/approval-requests/${asked}/withdraw`, {})
    expect(withdrawn.status).toBe(200)
    expect(refusalOf(await poster.rest('POST', `/remittances/${late}/post`)).code).toBe(
      'APPROVAL_REQUIRED',
    )
  })
})
