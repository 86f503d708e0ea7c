import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { family } from '../../src/domain/funeral/households.fixture'
import { sentenceOf } from '../../src/domain/funeral'
import { runJob } from '../../src/jobs'
import { verifySociety } from '../../src/jobs/verification'
import {
  coverOfDeath,
  nightlyJob,
  runNight,
  takeNotices,
  tellNotices,
} from '../../src/plugins/funeral-policies'
import type { LifeRow, PolicyRow } from '../../src/plugins/funeral-policies/policies/types'
import { approveExit, proposeExit, undoExit } from '../../src/plugins/member-exit'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { systemActor } from '../../src/domain/actor'
import {
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

const actor = systemActor('test')
const FIRST = '2026-01'

let platform: Platform
let month: PayrollMonth
let slug = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** Two members with a funeral plan of 85.00 and dues of 25.00; January is deducted in full. */
beforeEach(async () => {
  month = await society()
  await paid('2026-01', '110.00')
  await night('2026-01-31')
}, 90_000)

async function society(
  terms: object = { funeral: { ...family.funeral, lapsedDeduction: 'stop' } },
) {
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
  ]
  const people = ['100000001', '100000002'].map((payrollNumber) => ({ payrollNumber, orders }))
  const made = await societyOf(platform, `funeral-${(slug += 1)}`, {
    ...{ ...filesOf(people), period: FIRST },
  })
  const [product] = await made.rows('products', { code: { equals: 'FUN-A' } })
  const versions = await made.rows<Row & { id: string }>('product-versions', {
    product: { equals: product?.id },
  })
  await platform.storage.updateMany(
    { tenant: made.tenant },
    'product-versions',
    versions.map(({ id }) => ({ id, set: { definition: { ...family, ...terms } } })),
  )
  return made
}

/** A month's run, and what the payroll office paid for the first member; the second pays all. */
async function paid(period: string, amount: string | null): Promise<void> {
  const each = month.in(period)
  await each.generate()
  const lines: [string, string, string][] = [['100000002', '4471', '110.00']]
  if (amount) lines.push(['100000001', '4471', amount])
  await each.importFile(remittanceOf(...lines))
  await each.post()
}

const night = (on: string, of = month) =>
  runNight(platform.storage, { tenant: of.tenant, on, actor })

async function policies(): Promise<PolicyRow[]> {
  const rows = await month.rows<PolicyRow>('policies')
  return rows.sort((one, other) => (one.number < other.number ? -1 : 1))
}
const first = async (): Promise<PolicyRow> => {
  const members = await month.rows<Row & { id: string }>('members', {
    payrollNumber: { equals: '100000001' },
  })
  return (await policies()).find(({ member }) => member === members[0]?.id) as PolicyRow
}
const notices = async () =>
  (await month.rows('policy-notices')).map(({ kind, stepOn, status }) => [kind, stepOn, status])

async function decided(dateOfDeath: string, cause: 'natural' | 'accident') {
  const policy = await first()
  const [life] = await month.rows<LifeRow>('policy-lives', { policy: { equals: policy.id } })
  const { decision, amount, rules } = await coverOfDeath(platform.storage, {
    ...{ tenant: month.tenant, policy: policy.id, life: life?.id ?? '', dateOfDeath, cause },
  })
  return { decision, amount, sentences: rules.map((rule) => sentenceOf(rule)) }
}

describe('a short deduction', () => {
  it('leads to grace, notices and lapse, and a later payment back', async () => {
    expect(await policies()).toMatchObject([
      { number: 'POL-000001', status: 'in-force', startedOn: '2026-01-01', owed: 0 },
      { number: 'POL-000002', status: 'in-force', paidTo: '2026-01' },
    ])
    // February: 80.00 of 110.00 came; the premium lacks 5.00.
    await paid('2026-02', '80.00')
    await night('2026-03-05')
    expect(await first()).toMatchObject({
      ...{ status: 'grace', since: '2026-02-28', owed: 500, premiumsOwed: 1, paidTo: '2026-01' },
    })
    expect(await decided('2026-03-06', 'accident')).toMatchObject({ amount: 4_000_000 })
    await paid('2026-03', null)
    await night('2026-04-15')
    expect(await notices()).toEqual([])
    await night('2026-04-16')
    expect(await notices()).toEqual([['lapse', '2026-04-30', 'due']])
    await night('2026-04-17')
    expect(await notices()).toEqual([
      ['lapse', '2026-04-30', 'due'],
      ['suspension', '2026-05-01', 'due'],
    ])
    await paid('2026-04', null)
    expect(await night('2026-05-05')).toMatchObject({ lapsed: 1 })
    expect(await first()).toMatchObject({
      ...{ status: 'lapsed', since: '2026-04-30', lapsedOn: '2026-04-30', owed: 17_500 },
      deductionEnded: '2026-04',
    })
    expect(await decided('2026-05-01', 'accident')).toMatchObject({
      decision: 'not-covered',
      sentences: expect.arrayContaining([
        'The policy lapsed on 2026-04-30 because premiums were owed.',
      ]),
    })
    expect(await decided('2026-04-29', 'accident')).toMatchObject({ decision: 'covered' })
    // The deduction stopped: May asks for the dues alone. What is owed comes with them: 25.00, dues of
    // three months 75.00 and premiums of 175.00.
    await paid('2026-05', '275.00')
    const lines = await month.rows<Row>('deduction-lines', {
      member: { equals: (await first()).member },
    })
    expect(lines.at(-1)).toMatchObject({ amount: 2_500, action: 'AMEND' })
    expect(await night('2026-06-05')).toMatchObject({ reinstated: 1 })
    expect(await first()).toMatchObject({
      ...{ status: 'in-force', since: '2026-06-05', waitingSince: '2026-06-05', owed: 0 },
      ...{
        deductionEnded: null,
        premiumsFrom: '2026-06',
        premiumsBefore: 4,
        receivedBefore: 34_000,
      },
    })
    expect(await notices()).toEqual([
      ['lapse', '2026-04-30', 'withdrawn'],
      ['suspension', '2026-05-01', 'withdrawn'],
    ])
    const natural = await decided('2026-06-10', 'natural')
    expect(natural.sentences).toContain(
      'The waiting period of 6 months runs from 2026-06-05 to 2026-12-05.',
    )
    expect(await decided('2026-06-10', 'accident')).toMatchObject({ amount: 4_000_000 })
    await month.in('2026-06').generate()
    const back = await month.rows<Row>('deduction-lines', {
      member: { equals: (await first()).member },
    })
    expect(back.at(-1)).toMatchObject({ amount: 11_000, action: 'AMEND' })
    expect((await policies()).find(({ id }) => id !== back.at(-1)?.id)?.status).toBe('in-force')
    expect(await verifySociety(platform, month.tenant)).toMatchObject({ ok: true })
  }, 120_000)

  it('is forgotten when it is paid in grace', async () => {
    await paid('2026-02', '80.00')
    await night('2026-03-05')
    await paid('2026-03', '140.00')
    expect(await night('2026-04-05')).toMatchObject({ 'in-force': 1 })
    expect(await first()).toMatchObject({ status: 'in-force', since: '2026-04-05', owed: 0 })
    const kinds = (await month.rows('policy-events', { policy: { equals: (await first()).id } }))
      .sort((one, other) => Number(one.number) - Number(other.number))
      .map(({ kind, on }) => [kind, on])
    expect(kinds).toEqual([
      ['started', '2026-01-01'],
      ['life-added', '2026-01-01'],
      ['grace', '2026-02-28'],
      ['in-force', '2026-04-05'],
    ])
  }, 60_000)
})

describe('members are told', () => {
  const told = async () => {
    const { member } = await first()
    const rows = await month.rows('messages', {
      member: { equals: member },
      ...{ event: { like: 'policy.' }, channel: { equals: 'sms' } },
    })
    return rows.map(({ event, status, body }) => ({ event, status, body: String(body) }))
  }
  const change = async (data: object) =>
    platform.payload.update({
      ...{ collection: 'members' as never, id: (await first()).member, overrideAccess: true },
      data: data as never,
    })

  it('of each notice and step once, in order, in their language', async () => {
    const { tenant } = month
    await change({ phone: '71234567', language: 'tn' })
    await paid('2026-02', '80.00')
    await night('2026-03-05')
    await paid('2026-03', null)
    await night('2026-04-17')
    expect(
      await Promise.all([
        tellNotices(platform.storage, tenant),
        tellNotices(platform.storage, tenant),
      ]),
    ).toEqual(expect.arrayContaining([0, 2]))
    await paid('2026-04', null)
    await night('2026-05-05')
    await night('2026-05-05')
    expect(await tellNotices(platform.storage, tenant)).toBe(0)
    const messages = await told()
    expect(messages.map(({ event }) => event)).toEqual([
      ...['policy.grace', 'policy.notice-suspension', 'policy.notice-lapse', 'policy.lapsed'],
    ])
    expect(new Set(messages.map(({ status }) => status))).toEqual(new Set(['queued']))
    const { number } = await first()
    expect(messages[2]?.body).toContain(
      `pholisi ${number}. E sa duelwa, pholisi e fela ka 1 Motsheganong 2026`,
    )
    // The payment that brings the policy back is told as well, to nobody else.
    await paid('2026-05', '275.00')
    await night('2026-06-05')
    expect((await told()).at(-1)?.event).toBe('policy.reinstated')
    const all = await month.rows('messages', { event: { like: 'policy.' } })
    expect(new Set(all.map(({ member }) => member))).toEqual(new Set([(await first()).member]))
  }, 120_000)

  it('by their wishes where cover is not at stake, and never of a payment that came in time', async () => {
    const { tenant } = month
    await change({ phone: '71234567' })
    const { member } = await first()
    const wish = { tenant, member, purpose: 'reminder' }
    await platform.payload.create({
      ...{ collection: 'message-opt-outs' as never, overrideAccess: true, data: wish as never },
    })
    await paid('2026-02', '80.00')
    await night('2026-03-05')
    await paid('2026-03', '140.00')
    await night('2026-04-05')
    expect((await told()).map(({ event, status }) => [event, status])).toEqual([
      ['policy.grace', 'queued'],
      ['policy.in-force', 'left-out'],
    ])
    expect(await tellNotices(platform.storage, tenant)).toBe(0)
  }, 60_000)

  it('when the waiting time is over: by its months and its premiums, once', async () => {
    await change({ phone: '71234567', forenames: 'Neo', surname: 'Pule' })
    for (const period of ['2026-02', '2026-03', '2026-04', '2026-05']) await paid(period, '110.00')
    await night('2026-06-30')
    await night('2026-07-01')
    expect(await told()).toEqual([])
    await paid('2026-06', '110.00')
    await night('2026-07-02')
    await night('2026-07-03')
    expect((await told()).map(({ event, body }) => [event, body])).toEqual([
      [
        'policy.waiting-over',
        expect.stringMatching(
          /the waiting time of Neo Pule on policy POL-\d+ is over from 2 July 2026/,
        ),
      ],
    ])
  }, 120_000)
})

it('ends with the member’s exit, and goes on when the exit is undone', async () => {
  const { tenant } = month
  const { member } = await first()
  const exit = await proposeExit(platform.storage, {
    ...{ tenant, member, kind: 'resignation', exitDate: '2026-02-15', actor: maker },
    ...{ reason: 'Letter of 3 February', withholdArrears: true },
  })
  await approveExit(platform.storage, { tenant, exit, actor: checker })
  expect(await night('2026-03-05')).toMatchObject({ ended: 1 })
  expect(await first()).toMatchObject({ status: 'ended', since: '2026-02-16' })
  expect(await decided('2026-02-15', 'accident')).toMatchObject({ decision: 'covered' })
  expect(await decided('2026-02-16', 'accident')).toMatchObject({ decision: 'not-covered' })
  const second = { id: 'user:second', name: 'Second checker' }
  await undoExit(platform.storage, { tenant, exit, actor: second, reason: 'The wrong person' })
  await night('2026-03-06')
  expect(await first()).toMatchObject({ status: 'in-force', since: '2026-02-16' })
  expect(await decided('2026-02-20', 'accident')).toMatchObject({ decision: 'covered' })
  expect(await night('2026-03-07')).toEqual({})
  expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
}, 180_000)

describe('the nightly job', () => {
  it('acts once for a day, whoever asks again', async () => {
    await paid('2026-02', '80.00')
    const order = {
      ...{ tenant: month.tenant, job: nightlyJob, key: '2026-03-05', actor },
      input: { date: '2026-03-05' },
    }
    const results = await Promise.all([runJob(platform, order), runJob(platform, order)])
    expect(results[0]).toEqual(results[1])
    expect(results[0]).toMatchObject({ grace: 1 })
    const before = await month.count('policy-events')
    expect(await night('2026-03-05')).toEqual({})
    expect(await month.count('policy-events')).toBe(before)
  }, 60_000)

  it('works each policy through once when two run at the same moment', async () => {
    await paid('2026-02', '80.00')
    const both = await Promise.allSettled([night('2026-03-05'), night('2026-03-05')])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await first()).toMatchObject({ status: 'grace' })
    const grace = await month.rows('policy-events', { kind: { equals: 'grace' } })
    expect(grace).toHaveLength(1)
    expect(await verifySociety(platform, month.tenant)).toMatchObject({ ok: true })
  }, 60_000)

  it('goes on where it was stopped', async () => {
    await paid('2026-02', '80.00')
    const stop = new AbortController()
    const stopped = runNight(platform.storage, {
      ...{ tenant: month.tenant, on: '2026-03-05', actor, pageSize: 1, signal: stop.signal },
      onProgress: (done) => done === 1 && stop.abort(),
    })
    await expect(stopped).rejects.toThrow()
    await night('2026-03-05')
    expect(await month.rows('policy-events', { kind: { equals: 'grace' } })).toHaveLength(1)
    expect(await verifySociety(platform, month.tenant)).toMatchObject({ ok: true })
  }, 60_000)

  it('refuses a day before one that was worked through', async () => {
    const order = (date: string) => ({
      ...{ tenant: month.tenant, job: nightlyJob, key: date, actor, input: { date } },
    })
    await runJob(platform, order('2026-03-05'))
    await expect(runJob(platform, order('2026-03-04'))).rejects.toMatchObject({
      code: 'NIGHT_BACKWARDS',
    })
  })

  it('looks at one society only', async () => {
    await paid('2026-02', '80.00')
    const other = month
    month = await society()
    await month.generate()
    await month.importFile(
      remittanceOf(['100000001', '4471', '110.00'], ['100000002', '4471', '110.00']),
    )
    await month.post()
    await night('2026-01-31')
    await night('2026-03-05', other)
    expect((await policies()).map(({ status }) => status)).toEqual(['in-force', 'in-force'])
    expect((await other.rows('policies')).map(({ status }) => status).sort()).toEqual([
      'grace',
      'in-force',
    ])
  }, 60_000)

  it('gives a notice to whoever sends messages once', async () => {
    await paid('2026-02', '80.00')
    await paid('2026-03', null)
    await night('2026-04-16')
    const take = () =>
      platform.storage.transaction((transaction) => takeNotices(transaction, month.tenant, 10))
    expect(await take()).toMatchObject([{ kind: 'lapse', stepOn: '2026-04-30', owed: 9_000 }])
    expect(await take()).toEqual([])
  }, 60_000)
})
