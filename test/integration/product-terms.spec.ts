import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Readable } from 'node:stream'
import { importSubscriptions } from '../../src/collections/imports'
import { markVersionsUsed } from '../../src/collections/product-versions/keep-used'
import { publishApproved } from '../../src/collections/product-versions/publish'
import { withdrawApproved } from '../../src/collections/product-versions/withdraw'
import { systemActor } from '../../src/domain/actor'
import { LANGUAGE_VERSION } from '../../src/domain/formula'
import {
  approveRun,
  generateDeductions,
  regenerateFile,
  submitRun,
} from '../../src/plugins/payroll-file'
import { startWorker } from '../../src/jobs'
import { allRows } from '../../src/storage/reading'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'
import { makeSociety, maker, type Society } from './payroll-file-society'

const checker = { id: 'user:checker', name: 'Checker' }
const tableOf = (child: number) => ({
  amount: {
    rule: 'price-table',
    bands: [
      { from: 0, to: 17 },
      { from: 18, to: 64 },
      { from: 65, to: null },
    ],
    prices: { member: [null, 4000, 7000], spouse: [null, 3000, 5500], child: [child, null, null] },
  },
  eligibility: { youngest: 18, oldest: 64 },
})

let platform: Platform
let society: Society
let writer: Staff
let publisher: Staff
let officer: Staff
let stranger: Staff

type Failure = { errors: { message: string; code?: string; data?: { errors: Problem[] } }[] }
type Problem = { path: string; message: string }

const people = ['M1', 'M2', 'M3', 'M4'].map((number, index) => ({
  number,
  payrollNumber: `000${index + 1}`,
}))

beforeAll(async () => {
  platform = await openTestPlatform()
  const orders = people.map(({ number }) => ({ member: number, product: 'DUES', amount: 2500 }))
  society = await makeSociety(platform, 'terms', people, orders)
  const { tenant, members } = society
  const other = await makeSociety(platform, 'others', [], [])
  const staff = (name: string, of: string, role: 'society-admin' | 'approver' | 'member-officer') =>
    makeStaff(platform.payload, {
      name,
      email: `${name}@example.test`,
      memberships: [{ tenant: of, roles: [role] }],
    })
  writer = await staff('writer', tenant, 'society-admin')
  publisher = await staff('publisher', tenant, 'approver')
  officer = await staff('officer', tenant, 'member-officer')
  stranger = await staff('stranger', other.tenant, 'society-admin')
  const births = { M1: '1990-05-01', M2: '1950-05-01', M3: '1980-05-01' }
  const changes = Object.entries(births).map(([number, birthDate]) => ({
    id: String(members.get(number)),
    set: { birthDate },
  }))
  await platform.storage.updateMany({ tenant }, 'members', changes)
  const child = { member: members.get('M1'), surname: 'Molefe', relation: 'child' }
  await platform.storage.insertMany({ tenant }, 'dependants', [
    { ...child, forenames: 'Thato', birthDate: '2015-01-01' },
    { ...child, forenames: 'Pono', birthDate: '2026-03-15', coveredFrom: '2026-03-15' },
  ])
}, 90_000)
afterAll(() => platform.close())

const draft = async (product: string, from: string, definition: object) => {
  const { tenant, products } = society
  const body = { tenant, product: products[product], from, definition }
  const answer = await writer.rest('POST', '/product-versions', body)
  expect(answer.text).toMatch(/created/)
  return answer.json<{ doc: { id: string; status: string; amountRule: string; amount: number } }>()
    .doc
}

const publish = (who: Staff, id: string, existing: 'stay' | 'move' = 'move') =>
  who.rest('POST', `/product-versions/${id}/publish`, { existing })

const codeOf = (answer: { json: <T>() => T }) => answer.json<Failure>().errors[0]?.code

const month = (period: string) => ({
  tenant: society.tenant,
  authority: 'GOV',
  period,
  actor: maker,
})

const rowsOf = (collection: string, where: object = {}) =>
  allRows(platform.storage, { tenant: society.tenant }, collection, { where: where as never })

const fixed = (amount: number, more: object = {}) => ({
  amount: { rule: 'fixed', amount },
  ...more,
})

describe('terms from a later month', () => {
  let second: string
  let february: Awaited<ReturnType<typeof generateDeductions>>

  it('are a draft of whoever writes them, and nobody is charged by a draft', async () => {
    february = await generateDeductions(platform, month('2026-02'))
    expect(february.deductionFile).toMatchObject({ lines: 4, amount: 10_000 })
    const doc = await draft('DUES', '2026-03', fixed(3000))
    expect(doc).toMatchObject({ status: 'draft', amountRule: 'fixed', amount: 3000 })
    second = doc.id
    expect((await generateDeductions(platform, month('2026-02'))).run.id).toBe(february.run.id)
  })

  it('are previewed on the real members: how many change and by how much', async () => {
    const answer = await publisher.rest('POST', `/product-versions/${second}/preview`, {})
    expect(answer.json()).toMatchObject({
      from: '2026-03',
      changed: 4,
      unchanged: 0,
      unpriced: 0,
      difference: 2000,
    })
    const [first] = answer.json<{ first: object[] }>().first
    expect(first).toMatchObject({ current: 2500, next: 3000, from: '2026-03' })
    expect(await rowsOf('subscription-amounts')).toEqual([])
  })

  it('are published by somebody else than who wrote them, of the same society', async () => {
    expect(codeOf(await publish(writer, second))).toBe('MAKER_IS_CHECKER')
    expect((await publish(officer, second)).status).toBe(403)
    expect(codeOf(await publish(stranger, second))).toBe('PRODUCT_VERSION_UNKNOWN')
    const answer = await publish(publisher, second)
    expect(answer.json()).toMatchObject({ moved: 4, unpriced: 0, difference: 2000 })
    expect(codeOf(await publish(publisher, second))).toBe('PRODUCT_VERSION_STATUS')
    const audit = await rowsOf('audit-log', { documentId: { equals: second } })
    expect(audit.map(({ action }) => action)).toContain('products.published')
  })

  it('change the deductions of April, and not one byte of February', async () => {
    const april = await generateDeductions(platform, month('2026-04'))
    expect(april.deductionFile).toMatchObject({ lines: 4, amount: 12_000 })
    expect(april.run.actions).toMatchObject({ AMEND: 4 })
    const step = { tenant: society.tenant, run: february.run.id, actor: maker }
    expect((await regenerateFile(platform.storage, step)).sha256).toBe(february.run.sha256)
    expect((await generateDeductions(platform, month('2026-02'))).run).toEqual(february.run)
  })

  it('never change once they are published, and are not deleted', async () => {
    const change = await writer.rest('PATCH', `/product-versions/${second}`, { amount: 1 })
    expect(change.status).toBe(400)
    expect(change.text).toMatch(/They are published\. Add a version from a later month/)
    const status = await writer.rest('PATCH', `/product-versions/${second}`, { status: 'draft' })
    expect(status.json<{ doc: object }>().doc).toMatchObject({ status: 'published' })
    expect((await writer.rest('DELETE', `/product-versions/${second}`)).status).toBe(400)
  })

  it('leave the existing subscriptions as they are when the publisher says so', async () => {
    const third = await draft('DUES', '2026-06', fixed(3500))
    expect((await publish(publisher, third.id, 'stay')).json()).toMatchObject({ moved: 0 })
    const june = await generateDeductions(platform, month('2026-06'))
    expect(june.deductionFile).toMatchObject({ amount: 12_000 })
  })

  it('are published in the order of their months, and due as often as before', async () => {
    const early = await draft('DUES', '2026-05', fixed(3100))
    expect(codeOf(await publish(publisher, early.id))).toBe('PRODUCT_VERSION_ORDER')
    const yearly = await draft('DUES', '2027-05', fixed(3100, { frequency: 'yearly' }))
    expect(codeOf(await publish(publisher, yearly.id))).toBe('PRODUCT_FREQUENCY_CHANGED')
  })

  it('do not begin in a month that was submitted to the payroll', async () => {
    const { tenant } = society
    const savings = await draft('SAV', '2026-06', { amount: { rule: 'member-chosen' } })
    const { run } = await generateDeductions(platform, month('2026-06'))
    await approveRun(platform.storage, { tenant, run: run.id, actor: checker })
    await submitRun(platform.storage, { tenant, run: run.id, actor: maker })
    expect(codeOf(await publish(publisher, savings.id))).toBe('PRODUCT_VERSION_ORDER')
  })
})

describe('a plan with a price table', () => {
  const subscribe = (number: string, more: object = {}) =>
    officer.rest('POST', '/subscriptions', {
      tenant: society.tenant,
      member: society.members.get(number),
      product: society.products['FUN-A'],
      from: '2027-02',
      ...more,
    })
  const problemOf = (answer: { json: <T>() => T }) => {
    const [problem] = answer.json<Failure>().errors[0]?.data?.errors ?? []
    return `${problem?.path}: ${problem?.message}`
  }

  it('is tried on a member before it is published', async () => {
    const tried = (memberNumber: string, definition: object) =>
      writer.rest('POST', '/product-versions/try', {
        tenant: society.tenant,
        definition,
        memberNumber,
        period: '2027-02',
      })
    const answer = await tried('M1', tableOf(500))
    expect(answer.json()).toMatchObject({
      rules: [{ rule: 'entry-age', passed: true }],
      premium: {
        amount: 5000,
        lines: [{ age: 36, amount: 4000 }, { amount: 500 }, { amount: 500 }],
      },
      problem: null,
    })
    expect((await tried('M4', tableOf(500))).json()).toMatchObject({
      premium: null,
      problem: { code: 'PREMIUM_BIRTH_DATE_MISSING' },
    })
    expect(codeOf(await tried('X9', tableOf(500)))).toBe('MEMBER_UNKNOWN')
    const gap = { amount: { ...tableOf(1).amount, bands: [{ from: 0, to: 17 }] } }
    expect(codeOf(await tried('M1', gap))).toBe('PRODUCT_DEFINITION_INVALID')
    const foreign = await stranger.rest('POST', '/product-versions/try', {
      ...{ tenant: society.tenant, definition: tableOf(500) },
      ...{ memberNumber: 'M1', period: '2027-02' },
    })
    expect(foreign.status).toBe(403)
  })

  it('works out the amount of who subscribes, life by life, and says which rule refuses', async () => {
    const terms = await draft('FUN-A', '2027-01', tableOf(500))
    await publish(publisher, terms.id)
    const made = await subscribe('M1')
    expect(made.json<{ doc: object }>().doc).toMatchObject({ amount: 5000 })
    const { id } = made.json<{ doc: { id: string } }>().doc
    const [row] = await rowsOf('subscription-amounts', { subscription: { equals: id } })
    expect(row).toMatchObject({ from: '2027-02', amount: 5000, productVersion: terms.id })
    expect(row?.explanation).toHaveLength(3)
    expect(problemOf(await subscribe('M2'))).toBe(
      'member: The age at entry is 18 to 64; the member is 76 on 2027-02-01.',
    )
    expect(problemOf(await subscribe('M4'))).toMatch(/^member: .*no date of birth is known/)
    expect(problemOf(await subscribe('M3', { amount: 4100 }))).toBe('amount: The amount is 40.00.')
    const change = await officer.rest('PATCH', `/subscriptions/${id}`, { amount: 4500 })
    expect(problemOf(change)).toMatch(/^amount: The terms work this amount out/)
  })

  it('works amounts out in an import, and takes those that are right', async () => {
    const { tenant } = society
    const run = (rows: string[]) =>
      importSubscriptions(platform, {
        tenant,
        actor: systemActor('test'),
        source: Readable.from([
          Buffer.from(['member_no,product,amount,deduction_code,start,end', ...rows].join('\n')),
        ]),
      })
    const wrong = await run(['M3,FUN-A,40.01,4471,2027-02,', 'M2,FUN-A,,4471,2027-02,'])
    expect(wrong.errors.map(({ field, message }) => [field, message])).toEqual([
      ['amount', 'The amount is 40.00.'],
      ['member_no', 'The age at entry is 18 to 64; the member is 76 on 2027-02-01.'],
    ])
    expect(await run(['M3,FUN-A,,4471,2027-02,'])).toMatchObject({ created: 1, errorCount: 0 })
    expect(await run(['M3,FUN-A,,4471,2027-02,'])).toMatchObject({ unchanged: 1 })
    expect(await run(['M3,FUN-A,40.00,4471,2027-02,'])).toMatchObject({ unchanged: 1 })
    const empty = await run(['M3,DUES,,4471,2027-02,'])
    expect(empty.errors).toMatchObject([{ field: 'amount', message: 'The cell is empty.' }])
  })

  it('is deducted as worked out, and moves with the terms of a later month', async () => {
    const before = await generateDeductions(platform, month('2027-02'))
    const terms = await draft('FUN-A', '2027-03', tableOf(800))
    const preview = await publisher.rest('POST', `/product-versions/${terms.id}/preview`, {})
    expect(preview.json()).toMatchObject({ changed: 1, unchanged: 1, difference: 600 })
    await publish(publisher, terms.id)
    const after = await generateDeductions(platform, month('2027-03'))
    expect(after.deductionFile.amount - before.deductionFile.amount).toBe(600)
    expect((await generateDeductions(platform, month('2027-02'))).run).toEqual(before.run)
  })

  it('is worked out again from a month on when the household changes', async () => {
    const { tenant, members } = society
    const where = {
      member: { equals: members.get('M3') },
      product: { equals: society.products['FUN-A'] },
    }
    const [row] = await rowsOf('subscriptions', where)
    const reprice = (period: string, who = officer) =>
      who.rest('POST', `/subscriptions/${String(row?.id)}/reprice`, { period })
    await platform.storage.insertMany({ tenant }, 'dependants', [
      {
        ...{ member: members.get('M3'), surname: 'Tau', forenames: 'Sethunya' },
        ...{ relation: 'spouse', birthDate: '1985-02-02' },
      },
    ])
    expect((await reprice('2027-04')).json()).toEqual({ before: 4000, amount: 7000 })
    expect((await reprice('2027-04')).json()).toEqual({ before: 7000, amount: 7000 })
    expect(codeOf(await reprice('2027-03'))).toBe('REPRICE_PERIOD')
    expect(codeOf(await reprice('2026-06'))).toBe('REPRICE_PERIOD')
    expect(codeOf(await reprice('2027-05', stranger))).toBe('SUBSCRIPTION_UNKNOWN')
    const [march, april] = await Promise.all(
      ['2027-03', '2027-04'].map((period) => generateDeductions(platform, month(period))),
    )
    expect(Number(april?.deductionFile.amount) - Number(march?.deductionFile.amount)).toBe(3000)
  })

  it('keeps by which formula, and of which values, an amount that is deducted was worked out', async () => {
    const formula = 'pula(10) * household.lives'
    const terms = await draft('FUN-C', '2027-05', { amount: { rule: 'formula', formula } })
    await publish(publisher, terms.id)
    const made = await officer.rest('POST', '/subscriptions', {
      ...{ tenant: society.tenant, product: society.products['FUN-C'], from: '2027-06' },
      member: society.members.get('M4'),
    })
    const { id } = made.json<{ doc: { id: string } }>().doc
    const [may, june] = [
      await generateDeductions(platform, month('2027-05')),
      await generateDeductions(platform, month('2027-06')),
    ]
    expect(june.deductionFile.amount - may.deductionFile.amount).toBe(1000)
    const [row] = await rowsOf('subscription-amounts', { subscription: { equals: id } })
    const result = { type: 'money', value: 1000 }
    const trace = {
      text: formula,
      language: LANGUAGE_VERSION,
      inputs: { 'household.lives': 1 },
      result,
    }
    expect(row).toMatchObject({ productVersion: terms.id, amount: 1000, explanation: [{ trace }] })
  })

  it('moves whoever is entered later for a month before the terms that moved everybody', async () => {
    const { members, products, tenant } = society
    const made = await officer.rest('POST', '/subscriptions', {
      ...{ tenant, member: members.get('M2'), product: products.DUES },
      ...{ from: '2025-01', until: '2025-12', amount: 2500 },
    })
    expect(problemOf(made)).toMatch(/has this product already/)
    await platform.storage.removeMany({ tenant }, 'subscriptions', {
      member: { equals: members.get('M2') },
    })
    const again = await officer.rest('POST', '/subscriptions', {
      ...{ tenant, member: members.get('M2'), product: products.DUES },
      ...{ from: '2025-01', amount: 2500 },
    })
    const { id } = again.json<{ doc: { id: string } }>().doc
    const rows = await rowsOf('subscription-amounts', { subscription: { equals: id } })
    expect(rows).toMatchObject([{ from: '2026-03', amount: 3000 }])
  })
})

describe('terms that are withdrawn before they begin', () => {
  const withdraw = (who: Staff, id: string, reason = 'The assembly said no') =>
    who.rest('POST', `/product-versions/${id}/withdraw`, { reason })
  let second: Staff
  let id: string
  let before: Awaited<ReturnType<typeof generateDeductions>>

  beforeAll(async () => {
    second = await makeStaff(platform.payload, {
      ...{ name: 'second', email: 'second@example.test' },
      memberships: [{ tenant: society.tenant, roles: ['approver'] }],
    })
    before = await generateDeductions(platform, month('2030-01'))
    id = (await draft('DUES', '2030-02', fixed(9900))).id
    await publish(publisher, id)
  })

  it('are withdrawn by somebody else than who published them, with a reason', async () => {
    expect(codeOf(await withdraw(publisher, id))).toBe('MAKER_IS_CHECKER')
    expect((await withdraw(officer, id)).status).toBe(403)
    expect(codeOf(await withdraw(stranger, id))).toBe('PRODUCT_VERSION_UNKNOWN')
    expect((await withdraw(second, id, '')).status).toBe(400)
    const february = await generateDeductions(platform, month('2030-02'))
    expect(february.deductionFile.amount).toBeGreaterThan(before.deductionFile.amount)
  })

  it('leave every amount as if they had never been, by rows that take back', async () => {
    const rows = await rowsOf('subscription-amounts', { productVersion: { equals: id } })
    expect(rows).toHaveLength(4)
    const made = await officer.rest('POST', '/subscriptions', {
      ...{ tenant: society.tenant, product: society.products.DUES, amount: 9900 },
      ...{ member: await entered('W1'), from: '2030-03' },
    })
    const { id: late } = made.json<{ doc: { id: string } }>().doc
    expect((await withdraw(second, id)).json()).toMatchObject({ undone: 5 })
    const kept = await rowsOf('subscription-amounts', { productVersion: { equals: id } })
    expect(kept).toEqual(rows)
    const back = await rowsOf('subscription-amounts', { undoes: { equals: id } })
    const moved = back.filter(({ subscription }) => subscription !== late)
    expect(moved.map(({ reverses }) => reverses).sort()).toEqual(rows.map((row) => row.id).sort())
    expect(back.find(({ subscription }) => subscription === late)).toMatchObject({
      ...{ from: '2030-03', amount: 3500, undone: 9900, reverses: null },
    })
    const march = await generateDeductions(platform, month('2030-03'))
    expect(march.deductionFile.amount).toBe(before.deductionFile.amount + 3500)
    expect(codeOf(await withdraw(second, id))).toBe('PRODUCT_VERSION_STATUS')
    const audit = await rowsOf('audit-log', { documentId: { equals: id } })
    expect(audit.at(-1)).toMatchObject({
      ...{ action: 'products.withdrawn', reason: 'The assembly said no' },
    })
  })

  it('make room for others from the same month', async () => {
    const again = await draft('DUES', '2030-02', fixed(4000))
    expect((await publish(publisher, again.id)).status).toBe(200)
    const later = await draft('DUES', '2030-05', fixed(4500))
    await publish(publisher, later.id)
    expect(codeOf(await withdraw(second, again.id))).toBe('PRODUCT_VERSION_ORDER')
    expect((await withdraw(second, later.id)).status).toBe(200)
    expect((await withdraw(second, again.id)).status).toBe(200)
    const march = await generateDeductions(platform, month('2030-03'))
    expect(march.deductionFile.amount).toBe(before.deductionFile.amount + 3500)
  })

  it('stay once they have begun, and once a subscription needs them', async () => {
    const [begun] = await rowsOf('product-versions', { from: { equals: '2026-03' } })
    expect(codeOf(await withdraw(second, String(begun?.id)))).toBe('PRODUCT_VERSION_BEGUN')
    const plan = { rule: 'by-plan', plans: [{ key: 'a', name: { en: 'A' }, amount: 100 }] }
    const first = await draft('FUN-B', '2030-01', { amount: plan })
    await publish(publisher, first.id)
    const made = await officer.rest('POST', '/subscriptions', {
      ...{ tenant: society.tenant, product: society.products['FUN-B'], plan: 'a' },
      ...{ member: await entered('W2'), from: '2030-02' },
    })
    expect(made.status).toBe(201)
    const rows = await rowsOf('product-versions', {
      product: { equals: society.products['FUN-B'] },
    })
    const others = rows.filter((row) => row.id !== first.id).map((row) => String(row.id))
    await platform.storage.removeMany({ tenant: society.tenant }, 'product-versions', {
      id: { in: others },
    })
    const refused = await withdraw(second, first.id)
    expect([codeOf(refused), refused.text]).toEqual([
      ...['PRODUCT_VERSION_NEEDED', expect.stringContaining('There are no other terms')],
    ])
    const [kept] = await rowsOf('product-versions', { id: { equals: first.id } })
    expect(kept?.status).toBe('published')
  })
})

async function entered(memberNumber: string): Promise<string> {
  const { tenant, members } = society
  const [like] = await rowsOf('members', { id: { equals: members.get('M1') } })
  const answer = await officer.rest('POST', '/members?depth=0', {
    ...{ tenant, memberNumber, surname: 'Kgosi', forenames: 'Neo', status: 'active' },
    ...{ joinedOn: '2026-01-01', payrollAuthority: like?.payrollAuthority },
    ...{ payrollNumber: `77${memberNumber.slice(1)}`, omang: `31781241${memberNumber.slice(1)}` },
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: { id: string } }>().doc.id
}

describe('terms that move thousands of subscriptions', () => {
  const many = Array.from({ length: 2500 }, (_, index) => `N${index}`)
  let tenant: string
  let version: string
  const amountsOfVersion = async () =>
    (
      await allRows(platform.storage, { tenant }, 'subscription-amounts', {
        where: { productVersion: { equals: version } },
      })
    ).length
  const status = async () => {
    const where = { id: { equals: version } }
    const [row] = await allRows(platform.storage, { tenant }, 'product-versions', { where })
    return row?.status
  }
  const deducted = async (period: string) =>
    (await generateDeductions(platform, { ...month(period), tenant })).deductionFile

  beforeAll(async () => {
    const made = await makeSociety(
      platform,
      'many',
      many.map((number, index) => ({ number, payrollNumber: String(100_000 + index) })),
      many.map((member) => ({ member, product: 'DUES', amount: 2500 })),
    )
    tenant = made.tenant
    version = platform.storage.newId()
    const row = { id: version, product: made.products.DUES, from: '2031-03', amountRule: 'fixed' }
    await platform.storage.insertMany({ tenant }, 'product-versions', [
      { ...row, amount: 2600, status: 'draft' },
    ])
  }, 60_000)

  it('are killed half-way, count for nothing, and go on', async () => {
    const stop = new AbortController()
    const step = { tenant, version, actor: checker, existing: 'move' as const }
    const work = { signal: stop.signal, progress: () => stop.abort() }
    await expect(publishApproved(platform.storage, step, work)).rejects.toThrow()
    expect([await amountsOfVersion(), await status()]).toEqual([1000, 'publishing'])
    expect(await deducted('2031-03')).toMatchObject({ lines: 2500, amount: 6_250_000 })
    await expect(
      platform.storage.transaction((transaction) =>
        markVersionsUsed(transaction, { tenant, versions: [], period: '2031-03' }),
      ),
    ).rejects.toMatchObject({ code: 'PRODUCT_VERSION_MOVING' })
    const { moved, difference } = await publishApproved(platform.storage, step)
    expect({ moved, difference }).toEqual({ moved: 2500, difference: 250_000 })
    expect([await amountsOfVersion(), await status()]).toEqual([2500, 'published'])
    expect(await deducted('2031-04')).toMatchObject({ lines: 2500, amount: 6_500_000 })
  }, 60_000)

  it('are withdrawn by a job, which goes on as well', async () => {
    const by = await makeStaff(platform.payload, {
      ...{ name: 'remover', email: 'remover@example.test' },
      memberships: [{ tenant, roles: ['approver'] }],
    })
    const stop = new AbortController()
    const actor = { id: `user:${by.id}`, name: 'remover' }
    const order = { tenant, version, actor, reason: 'Voted down' }
    const work = { signal: stop.signal, progress: () => stop.abort() }
    await expect(withdrawApproved(platform.storage, order, work)).rejects.toThrow()
    expect(await status()).toBe('withdrawing')
    const path = `/product-versions/${version}/withdraw`
    const answer = await by.rest('POST', path, { reason: 'Voted down' })
    const { run } = answer.json<{ run: { id: string } }>()
    expect([answer.status, run.id]).toEqual([202, expect.any(String)])
    await jobEnded(tenant, run.id)
    expect(await status()).toBe('withdrawn')
    expect(await deducted('2031-05')).toMatchObject({ lines: 2500, amount: 6_250_000 })
    const undone = await platform.storage.sum({ tenant }, 'subscription-amounts', {
      ...{ where: { undoes: { equals: version } }, fields: ['amount', 'undone'] },
    })
    expect(undone).toMatchObject([{ count: 2500, amount: 6_250_000, undone: 6_500_000 }])
  }, 90_000)
})

async function jobEnded(tenant: string, id: string): Promise<void> {
  const worker = startWorker(platform)
  const where = { id: { equals: id } }
  for (let round = 0; round < 300; round += 1) {
    const [run] = await allRows(platform.storage, { tenant }, 'job-runs', { where })
    if (run?.status === 'succeeded' || run?.status === 'failed') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await worker.stop()
}
