import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { verifySociety } from '../../src/jobs/verification'
import { memberAccountBalances, trialBalance } from '../../src/ledger'
import { proposeExit } from '../../src/plugins/member-exit'
import {
  approveMerge,
  proposeMerge,
  rejectMerge,
  undoMerge,
  type ProposeMerge,
} from '../../src/plugins/member-merge'
import { fileClaim } from '../../src/plugins/claims'
import { confirmAccount, proposeAccount } from '../../src/plugins/payouts'
import { coverOfDeath, runNight } from '../../src/plugins/funeral-policies'
import { family } from '../../src/domain/funeral/households.fixture'
import { memberTimeline, timelineKinds } from '../../src/plugins/membership'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import {
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { makeStaff } from '../kit/staff'

type Found = Row & { id: string }

const [ONE, TWO] = ['100000001', '100000002'] as const

let platform: Platform
let month: PayrollMonth
let survivor: string
let merged: string
let funeral: string
let slug = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** Two records of one person: of the second's premium 80.00 of 85.00 came, and 200.00 was saved. */
beforeEach(async () => {
  const files = filesOf([
    { payrollNumber: ONE, orders: [orderOf('DUES', '25.00'), orderOf('FUN-A', '85.00')] },
    { payrollNumber: TWO, orders: [orderOf('FUN-A', '85.00'), orderOf('SAV', '200.00')] },
  ])
  month = await societyOf(platform, `merge-${(slug += 1)}`, { period: '2026-05', ...files })
  await month.generate()
  await month.importFile(
    remittanceOf([ONE, '4471', '110.00'], [TWO, '4471', '80.00'], [TWO, '4473', '200.00']),
  )
  await month.post()
  const members = await month.rows<Found>('members')
  const idOf = (number: string) => members.find((row) => row.payrollNumber === number)?.id ?? ''
  survivor = idOf(ONE)
  merged = idOf(TWO)
  const [product] = await month.rows<Found>('products', { code: { equals: 'FUN-A' } })
  funeral = product?.id ?? ''
}, 180_000)

const orderOf = (product: string, amount: string): [string, string] => [product, amount]
const answers = () =>
  ({ payroll: 'survivor', omang: 'survivor', [`product:${funeral}`]: 'survivor' }) as const

const propose = (more: Partial<ProposeMerge> = {}) =>
  proposeMerge(platform.storage, {
    ...{ tenant: month.tenant, survivor, merged, answers: answers() },
    ...{ reason: 'Entered twice', actor: maker, ...more },
  })
const decision = (merge: string, actor = checker) => ({ tenant: month.tenant, merge, actor })
const merge = async (more: Partial<ProposeMerge> = {}): Promise<string> => {
  const id = await propose(more)
  await approveMerge(platform.storage, decision(id))
  return id
}
const memberOf = async (id: string) => (await month.rows('members', { id: { equals: id } }))[0]

/** What is on a member's accounts, by kind. */
async function moneyOf(member: string): Promise<Record<string, number>> {
  const accounts = await month.rows<Found & { kind: string }>('member-accounts', {
    member: { equals: member },
  })
  const ids = accounts.map(({ id }) => id)
  const balances = await memberAccountBalances(platform.storage, month.tenant, ids)
  const money: Record<string, number> = {}
  for (const { id, kind } of accounts) money[kind] = (money[kind] ?? 0) + (balances.get(id) ?? 0)
  return money
}

const owing = async (member: string) =>
  (await month.rows('arrears', { member: { equals: member }, status: { equals: 'open' } })).reduce(
    (sum, row) => sum + Number(row.outstanding),
    0,
  )

async function booksAgree() {
  const { difference } = await trialBalance(platform.storage, { tenant: month.tenant })
  expect(difference).toBe(0)
  expect(await verifySociety(platform, month.tenant)).toMatchObject({ ok: true })
}

it('makes one member of two: money by a journal, arrears, subscriptions, and both histories', async () => {
  const before = await month.rows('postings')
  const id = await merge()
  expect(await memberOf(merged)).toMatchObject({
    ...{
      status: 'exited',
      mergedInto: survivor,
      statusReason: 'Merged into M000001: Entered twice',
    },
  })
  expect(await moneyOf(survivor)).toMatchObject({ savings: 20_000, policy: 8_500 + 8_000 })
  expect(await moneyOf(merged)).toMatchObject({ savings: 0, policy: 0 })
  expect([await owing(survivor), await owing(merged)]).toEqual([500, 0])
  const after = await month.rows<Found>('postings')
  expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual(before)
  const [journal] = await month.rows('journals', { event: { equals: 'member.merged' } })
  expect(journal).toMatchObject({ sourceCollection: 'member-merges', sourceId: id })
  const running = { member: { equals: survivor }, until: { equals: null } }
  expect(await month.rows('subscriptions', running)).toHaveLength(3)
  const ended = await month.rows('subscriptions', { member: { equals: merged } })
  expect(ended.map(({ until }) => until)).toEqual(['2026-05', '2026-05'])
  await booksAgree()
  const { entries } = await memberTimeline({
    ...{ operations: platform.storage, tenant: month.tenant, member: survivor },
    ...{ before: null, limit: 100, kinds: timelineKinds },
  })
  const told = JSON.stringify(entries)
  expect(told).toContain('M000002-SAV-2026-01')
  expect(told).toContain('members.merge')
  expect(told).toContain(TWO)
})

it('asks the payroll once from then on, and finds what still comes under the old number or Omang', async () => {
  await merge()
  const june = month.in('2026-06')
  await june.generate()
  const lines = await month.rows('deduction-lines')
  const inJune = lines.slice(-4).map((row) => [row.payrollNumber, row.deductionCode, row.action])
  expect(inJune.sort()).toEqual([
    [ONE, '4471', 'NOCHANGE'],
    [ONE, '4473', 'NEW'],
    [TWO, '4471', 'CEASE'],
    [TWO, '4473', 'CEASE'],
  ])
  await june.importFile(
    remittanceOf([ONE, '4471', '110.00'], ['999999999', '4473', '200.00', '987621321']),
  )
  await june.post()
  expect(await moneyOf(survivor)).toMatchObject({ savings: 40_000 })
  await june.importFile(remittanceOf([TWO, '4471', '3.00']), { advance: true } as never)
  const late = await month.rows('remittance-lines', { amount: { equals: 300 } })
  expect(late).toHaveLength(1)
  await june.post()
  const [line] = await month.rows('remittance-lines', { amount: { equals: 300 } })
  expect(line).toMatchObject({ member: survivor })
  await booksAgree()
})

it('takes what was asked for under both numbers before the merge, equal amounts and all', async () => {
  const june = month.in('2026-06')
  await june.generate()
  await merge()
  await june.importFile(
    remittanceOf([ONE, '4471', '110.00'], [TWO, '4471', '85.00'], [TWO, '4473', '200.00']),
  )
  const { reconciliation } = (await june.reconcile()) as { reconciliation?: unknown }
  expect(JSON.stringify(reconciliation ?? {})).not.toContain('"DUPLICATE":{"lines":1')
  await june.post()
  expect(await month.rows('suspense-items')).toEqual([])
  expect(await moneyOf(merged)).toMatchObject({ savings: 0, policy: 0 })
  // The waterfall pays the arrears of May before the dues, as for everybody.
  expect(await moneyOf(survivor)).toMatchObject({ savings: 40_000, policy: 16_500 + 17_500 })
  await booksAgree()
})

it('must be answered first, and shows what both have', async () => {
  await expect(propose({ answers: {} })).rejects.toMatchObject({
    ...{ code: 'MERGE_UNANSWERED', message: expect.stringContaining('FUN-A') },
  })
  await expect(propose({ survivor: merged, merged })).rejects.toMatchObject({ code: 'MERGE_SAME' })
  await proposeExit(platform.storage, {
    ...{ tenant: month.tenant, member: merged, kind: 'resignation', exitDate: '2026-06-30' },
    ...{ reason: 'Letter', withholdArrears: true, actor: maker },
  })
  await expect(propose()).rejects.toMatchObject({
    ...{ code: 'MERGE_BLOCKED', message: expect.stringContaining('exit of M000002') },
  })
  expect(await month.count('member-merges')).toBe(0)
})

it('goes on under the duplicate’s number where that was chosen: one instruction, neither ended nor begun', async () => {
  await merge({ answers: { ...answers(), payroll: 'merged', [`product:${funeral}`]: 'merged' } })
  expect(await memberOf(survivor)).toMatchObject({ payrollNumber: TWO })
  await month.in('2026-06').generate()
  const lines = (await month.rows('deduction-lines')).slice(-3)
  expect(lines.map((row) => [row.payrollNumber, row.deductionCode, row.action]).sort()).toEqual([
    [ONE, '4471', 'CEASE'],
    [TWO, '4471', 'AMEND'],
    [TWO, '4473', 'NOCHANGE'],
  ])
  await booksAgree()
})

it('is taken back as a whole while nothing changed since', async () => {
  const [one, two] = [await memberOf(survivor), await memberOf(merged)]
  const [money, other] = [await moneyOf(survivor), await moneyOf(merged)]
  const id = await merge()
  await undoMerge(platform.storage, { ...decision(id), reason: 'Two sisters' })
  const plain = ({ updatedAt: _, ...row }: Row) => row
  expect(plain((await memberOf(survivor)) as Row)).toEqual(plain(one as Row))
  expect(plain((await memberOf(merged)) as Row)).toEqual(plain(two as Row))
  expect(await moneyOf(merged)).toEqual(other)
  expect(await moneyOf(survivor)).toMatchObject(money)
  expect([await owing(survivor), await owing(merged)]).toEqual([0, 500])
  await booksAgree()
  await month.in('2026-06').generate()
  const june = (await month.rows('deduction-lines')).slice(-3)
  expect(june.map(({ action }) => action)).toEqual(['NOCHANGE', 'NOCHANGE', 'NOCHANGE'])
  const again = { ...decision(id), reason: 'Once more' }
  await expect(undoMerge(platform.storage, again)).rejects.toMatchObject({ code: 'MERGE_STATE' })
})

it('is made again after it was taken back, with the same subscriptions going on', async () => {
  const running = () => month.rows('subscriptions', { until: { equals: null } })
  const openTo = async (member: string) =>
    (await running())
      .filter((row) => row.member === member)
      .map(({ product, from }) => [product, from])
  const first = await merge()
  const wanted = await openTo(survivor)
  const money = await moneyOf(survivor)
  await undoMerge(platform.storage, { ...decision(first), reason: 'Two sisters' })
  const second = await merge()
  expect(await openTo(survivor)).toEqual(wanted)
  expect(await openTo(merged)).toEqual([])
  expect(await moneyOf(survivor)).toEqual(money)
  await booksAgree()
  await undoMerge(platform.storage, { ...decision(second), reason: 'Two sisters after all' })
  expect(await openTo(merged)).toHaveLength(2)
  await booksAgree()
}, 180_000)

it('is not taken back once the payroll was asked', async () => {
  const id = await merge()
  await month.in('2026-06').generate()
  const undo = undoMerge(platform.storage, { ...decision(id), reason: 'Two sisters' })
  await expect(undo).rejects.toMatchObject({
    ...{ code: 'MERGE_CHANGED', message: expect.stringContaining('2026-06') },
  })
  expect(await memberOf(merged)).toMatchObject({ mergedInto: survivor })
})

it('is decided by somebody else, once, or rejected with a reason', async () => {
  const id = await propose()
  await expect(approveMerge(platform.storage, decision(id, maker))).rejects.toMatchObject({
    code: 'MAKER_IS_CHECKER',
  })
  await expect(propose()).rejects.toMatchObject({ code: 'MERGE_OPEN' })
  await rejectMerge(platform.storage, { ...decision(id), reason: 'Two sisters' })
  const second = await propose()
  const auditor = { id: 'user:auditor', name: 'Second checker' }
  const both = await Promise.allSettled([
    approveMerge(platform.storage, decision(second)),
    approveMerge(platform.storage, decision(second, auditor)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await moneyOf(survivor)).toMatchObject({ savings: 20_000 })
})

it('is for those who may, in their own society only', async () => {
  const other = await societyOf(platform, `merge-${(slug += 1)}`, {
    ...filesOf([{ payrollNumber: '100000009', orders: [] }]),
    period: '2026-05',
  })
  const [foreign] = await other.rows<Found>('members')
  const person = (name: string, tenant: string, role: 'member-officer' | 'approver') =>
    makeStaff(platform.payload, {
      ...{ name, email: `${name}@merge.example` },
      memberships: [{ tenant, roles: [role] }],
    })
  const [officer, approver, stranger] = await Promise.all([
    person('officer', month.tenant, 'member-officer'),
    person('approver', month.tenant, 'approver'),
    person('stranger', other.tenant, 'approver'),
  ])
  const rest = (staff: { token: string }) => restAs(platform.payload, staff.token)
  const body = { survivor, merged, answers: answers(), reason: 'Entered twice' }
  const path = '/member-merges/propose'
  expect((await rest(approver)('POST', path, body)).status).toBe(403)
  expect((await rest(stranger)('POST', path, body)).status).toBe(404)
  const mixed = await rest(officer)('POST', path, { ...body, merged: foreign?.id })
  expect([mixed.status, mixed.text]).toEqual([404, expect.stringContaining('no member')])
  const preview = await rest(officer)(
    'GET',
    `/member-merges/preview?survivor=${survivor}&merged=${merged}`,
  )
  expect(preview.json()).toMatchObject({
    merged: {
      owing: 500,
      accounts: expect.arrayContaining([expect.objectContaining({ balance: 20_000 })]),
    },
    next: '2026-06',
  })
  const proposed = await rest(officer)('POST', path, body)
  expect(proposed.status).toBe(201)
  const { id } = proposed.json<{ id: string }>()
  expect((await rest(officer)('POST', `/member-merges/${id}/approve`)).status).toBe(403)
  expect((await rest(stranger)('POST', `/member-merges/${id}/approve`)).status).toBe(404)
  expect(
    (await rest(approver)('PATCH', `/members/${merged}`, { mergedInto: survivor })).status,
  ).toBe(403)
  expect((await rest(approver)('POST', `/member-merges/${id}/approve`)).status).toBe(200)
  expect(await memberOf(merged)).toMatchObject({ mergedInto: survivor })
})

it('moves people, papers and numbers that the survivor lacks', async () => {
  const { storage } = platform
  const scope = { tenant: month.tenant }
  const child = {
    surname: 'Molefe',
    forenames: 'Tebogo',
    relation: 'child',
    birthDate: '2010-01-01',
  }
  await storage.insertMany(scope, 'dependants', [
    { ...child, member: survivor },
    { ...child, member: merged },
    { ...child, member: merged, forenames: 'Lorato' },
  ])
  const heir = { surname: 'Molefe', forenames: 'Neo', sharePercent: '100' }
  await storage.insertMany(scope, 'beneficiaries', [{ ...heir, member: merged }])
  await platform.payload.update({
    ...{ collection: 'members', id: merged, overrideAccess: true },
    data: { passport: 'BN1234567', phone: '71234567' } as never,
  })
  const id = await merge()
  const names = async (member: string) =>
    (await month.rows('dependants', { member: { equals: member } })).map((row) => row.forenames)
  expect(await names(survivor)).toEqual(['Tebogo', 'Lorato'])
  expect(await names(merged)).toEqual(['Tebogo'])
  expect(await month.rows('beneficiaries', { member: { equals: survivor } })).toHaveLength(1)
  const shown = async (member: string) =>
    (await platform.payload.findByID({
      ...{ collection: 'members', id: member, overrideAccess: true, depth: 0 },
      context: { reveal: true },
    })) as unknown as Row
  expect(await shown(survivor)).toMatchObject({ passport: 'BN1234567', phone: '+26771234567' })
  expect((await shown(merged)).passport).toBeNull()
  await undoMerge(platform.storage, { ...decision(id), reason: 'Two sisters' })
  expect(await shown(merged)).toMatchObject({ passport: 'BN1234567' })
  expect(await shown(survivor)).toMatchObject({ passport: null, phone: null })
  expect(await names(merged)).toHaveLength(2)
})

it('keeps the former service that counts, and where the person is paid to', async () => {
  const { storage } = platform
  const { tenant } = month
  await storage.updateMany({ tenant }, 'members', [
    { id: survivor, set: { creditedMonths: 3 } },
    { id: merged, set: { creditedMonths: 14 } },
  ])
  const accountOf = async (member: string, account: string) => {
    const details = { name: 'Neo Molefe', branch: '282267', account }
    const id = await proposeAccount(storage, { tenant, member, ...details, actor: maker })
    await confirmAccount(storage, { tenant, account: id, actor: checker })
    return id
  }
  const other = await accountOf(merged, '62000000001')
  const id = await merge()
  const stateOf = async (account: string) =>
    (await month.rows('payout-accounts', { id: { equals: account } }))[0]
  expect(await memberOf(survivor)).toMatchObject({ creditedMonths: 14 })
  expect(await stateOf(other)).toMatchObject({
    ...{ member: survivor, payee: survivor, status: 'confirmed' },
  })
  await undoMerge(storage, { ...decision(id), reason: 'Two sisters' })
  expect(await memberOf(survivor)).toMatchObject({ creditedMonths: 3 })
  expect(await stateOf(other)).toMatchObject({ member: merged, payee: merged })
  const own = await accountOf(survivor, '62000000002')
  await merge()
  expect(await stateOf(own)).toMatchObject({ status: 'confirmed' })
  expect(await stateOf(other)).toMatchObject({ member: survivor, status: 'replaced' })
}, 180_000)

type Life = Found & { person: string; until: string | null }

const child = { surname: 'Molefe', relation: 'child', birthDate: '2015-01-01' }

/** Both records have Tebogo, and the second has Lorato, of whose death a claim is filed. */
async function withPolicies() {
  const { storage } = platform
  const { tenant } = month
  const versions = await month.rows<Found>('product-versions', { product: { equals: funeral } })
  await storage.updateMany(
    { tenant },
    'product-versions',
    versions.map(({ id }) => ({ id, set: { definition: family as never } })),
  )
  const [there = '', same = '', alone = ''] = await storage.insertMany({ tenant }, 'dependants', [
    { ...child, forenames: 'Tebogo', member: survivor },
    { ...child, forenames: 'Tebogo', member: merged },
    { ...child, forenames: 'Lorato', member: merged },
  ])
  await runNight(storage, { tenant, on: '2026-06-01', actor: maker })
  const policy = await policyOf(merged)
  const life = (await livesOf(policy.id)).find(({ person }) => person === alone)
  const [type] = await month.rows<Found>('claim-types', { code: { equals: 'FUNERAL' } })
  const death = { tenant, policy: policy.id, life: life?.id ?? '' }
  const claim = await fileClaim(storage, {
    ...{ ...death, member: merged, type: type?.id ?? '', eventOn: '2026-06-01' },
    ...{ cause: 'accident', place: 'home', claimantName: 'Neo', channel: 'office', actor: maker },
  })
  await storage.insertMany({ tenant }, 'policy-notices', [
    {
      ...{ policy: policy.id, member: merged, kind: 'suspension', about: 'policy', owed: 500 },
      ...{ givenOn: '2026-06-01', stepOn: '2026-06-20', status: 'due' },
    },
  ])
  return { policy, death, claim: claim.id, there, same, alone }
}

const policyOf = async (member: string) =>
  (
    await month.rows<Found & { subscription: string; startedOn: string }>('policies', {
      member: { equals: member },
    })
  )[0] as Found & { subscription: string; startedOn: string }
const livesOf = (policy: string) => month.rows<Life>('policy-lives', { policy: { equals: policy } })

it('lets policies go on as they began, with their lives, notices and claims', async () => {
  const { policy, death, claim, there, same, alone } = await withPolicies()
  const cover = () =>
    coverOfDeath(platform.storage, { ...death, dateOfDeath: '2026-06-01', cause: 'accident' })
  const before = await cover()
  const id = await merge({ answers: { ...answers(), [`product:${funeral}`]: 'merged' } })
  const running = {
    member: { equals: survivor },
    product: { equals: funeral },
    until: { equals: null },
  }
  const [subscription] = await month.rows<Found>('subscriptions', running)
  const [after] = await month.rows<Found>('policies', { id: { equals: policy.id } })
  expect(after).toMatchObject({
    ...{ member: survivor, subscription: subscription?.id, startedOn: policy.startedOn },
  })
  const persons = (await livesOf(policy.id)).map(({ person }) => person)
  expect(persons.sort()).toEqual([survivor, there, alone].sort())
  expect(persons).not.toContain(same)
  expect(await month.rows('claims', { id: { equals: claim } })).toMatchObject([
    { member: survivor, person: alone },
  ])
  expect(await month.rows('policy-notices', { policy: { equals: policy.id } })).toMatchObject([
    { member: survivor },
  ])
  // What had come before the merge still counts for a death before it.
  expect(await cover()).toEqual(before)
  await runNight(platform.storage, { tenant: month.tenant, on: '2026-06-02', actor: maker })
  expect(await month.rows('policies')).toHaveLength(2)
  expect((await livesOf(policy.id)).map(({ until }) => until ?? null)).toEqual([null, null, null])
  const [first] = await month.rows<Found & { type: string }>('claims', { id: { equals: claim } })
  await fileClaim(platform.storage, {
    ...{ ...death, member: survivor, type: first?.type ?? '', eventOn: '2026-06-01' },
    ...{ cause: 'natural', place: 'home', claimantName: 'Neo', channel: 'office', actor: maker },
  })
  const undo = undoMerge(platform.storage, { ...decision(id), reason: 'Two sisters' })
  await expect(undo).rejects.toMatchObject({
    ...{ code: 'MERGE_CHANGED', message: expect.stringContaining('CLM-000002') },
  })
  await booksAgree()
}, 180_000)

it('gives policies and claims back when it is taken back', async () => {
  await withPolicies()
  const rows = async () => {
    const all = await Promise.all(
      ['policies', 'policy-lives', 'policy-notices', 'claims'].map((slug) => month.rows(slug)),
    )
    return all.flat().map(({ updatedAt: _, ...row }) => row)
  }
  const before = await rows()
  const id = await merge()
  expect(await month.rows('policies', { member: { equals: merged } })).toEqual([])
  await undoMerge(platform.storage, { ...decision(id), reason: 'Two sisters' })
  expect(await rows()).toEqual(before)
  await booksAgree()
}, 180_000)
