import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { businessDateIn, periodOf } from '../../src/domain/calendar'
import { verifySociety } from '../../src/jobs/verification'
import { trialBalance } from '../../src/ledger'
import {
  approveExit,
  proposeExit,
  receiveInstalment,
  rejectExit,
  undoExit,
  type ProposeExit,
} from '../../src/plugins/member-exit'
import { memberTimeline } from '../../src/plugins/membership'
import { applyAgain } from '../../src/plugins/membership/rejoining/apply-again'
import { proposeResolution, approveResolution } from '../../src/plugins/reconciliation'
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

/** A second approver: an undo is decided by one who did not propose the exit. */
const auditor = { id: 'user:auditor', name: 'Second checker' }
const today = businessDateIn('Africa/Gaborone', new Date())

let platform: Platform
let month: PayrollMonth
let member: string
let slug = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** 200.00 saved; of 110.00 for the society 80.00 came: the premium lacks 5.00 and the dues 25.00. */
beforeEach(async () => {
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
    ['SAV', '200.00'],
  ]
  const files = filesOf([{ payrollNumber: '100000001', orders }])
  month = await societyOf(platform, `exit-${(slug += 1)}`, { period: '2026-05', ...files })
  await month.generate()
  await month.importFile(
    remittanceOf(['100000001', '4471', '80.00'], ['100000001', '4473', '200.00']),
  )
  await month.post()
  member = (await month.rows<Row & { id: string }>('members'))[0]?.id as string
}, 180_000)

const propose = (more: Partial<ProposeExit> = {}) =>
  proposeExit(platform.storage, {
    ...{ tenant: month.tenant, member, kind: 'resignation', exitDate: today },
    ...{ reason: 'Letter of 3 June', withholdArrears: true, actor: maker, ...more },
  })
const decision = (exit: string, actor = checker) => ({ tenant: month.tenant, exit, actor })
const theExit = async () => (await month.rows('member-exits')).at(-1)
const owing = async () =>
  (await month.rows('arrears')).reduce((sum, row) => sum + Number(row.outstanding), 0)

/** Credit less debit of an account, by its code. */
async function balance(code: string): Promise<number> {
  const { accounts } = await trialBalance(platform.storage, { tenant: month.tenant })
  const line = accounts.find((each) => each.code === code)
  return (line?.credit ?? 0) - (line?.debit ?? 0)
}

async function booksAgree() {
  const { difference } = await trialBalance(platform.storage, { tenant: month.tenant })
  expect(difference).toBe(0)
  expect(await verifySociety(platform, month.tenant)).toMatchObject({ ok: true })
}

it('settles what is owed both ways, ends the subscriptions and tells the payroll to stop', async () => {
  const exit = await propose()
  expect(await theExit()).toMatchObject({
    ...{ held: 20_000, owed: 3_000, withheld: 3_000, payable: 17_000, status: 'proposed' },
  })
  expect(await month.rows('members')).toMatchObject([{ status: 'active' }])
  const [payable, income] = [await balance('2900'), await balance('4000')]
  await approveExit(platform.storage, decision(exit))
  expect((await balance('2900')) - payable).toBe(17_000)
  expect((await balance('4000')) - income).toBe(2_500)
  expect(await owing()).toBe(0)
  expect(await month.rows('members')).toMatchObject([
    { status: 'exited', statusDate: today, statusReason: 'Letter of 3 June' },
  ])
  const last = periodOf(today)
  const until = (await month.rows('subscriptions')).map((row) => row.until)
  expect(until).toEqual([last, last, last])
  await booksAgree()
  await month.in('2027-01').generate()
  const lines = await month.rows('deduction-lines')
  expect(lines.slice(2)).toMatchObject([
    { action: 'CEASE', amount: 0 },
    { action: 'CEASE', amount: 0 },
  ])
})

it('leaves arrears owing where the society does not keep them back', async () => {
  await approveExit(platform.storage, decision(await propose({ withholdArrears: false })))
  expect(await owing()).toBe(3_000)
  expect(await theExit()).toMatchObject({ withheld: 0, payable: 20_000 })
  await booksAgree()
})

it('records a plan for what stays owing, takes its instalments in, and lets nobody back before it is paid', async () => {
  const plan = [
    { due: '2999-01-31', amount: 1_500 },
    { due: '2999-02-28', amount: 1_500 },
  ]
  const owed = { withholdArrears: false }
  await expect(propose({ ...owed, plan: plan.slice(1) })).rejects.toMatchObject({
    ...{ code: 'EXIT_PLAN', message: expect.stringContaining('15.00') },
  })
  await expect(propose({ withholdArrears: true, plan })).rejects.toMatchObject({
    code: 'EXIT_PLAN',
  })
  const exit = await propose({ ...owed, plan })
  expect(await month.count('arrears-plans')).toBe(0)
  await approveExit(platform.storage, decision(exit))
  const [made] = await month.rows<Row & { id: string }>('arrears-plans')
  expect(made).toMatchObject({ total: 3_000, received: 0, status: 'open', lastDue: '2999-02-28' })
  const { entries } = await memberTimeline({
    ...{ operations: platform.storage, tenant: month.tenant, member },
    ...{ before: null, limit: 50, kinds: ['arrears'] },
  })
  expect(entries.some(({ collection }) => collection === 'arrears-plans')).toBe(true)
  const again = applyAgain(platform.storage, { tenant: month.tenant, member, actor: maker })
  await platform.storage.updateMany(
    { tenant: month.tenant },
    'rejoining-rules',
    (await month.rows<Row & { id: string }>('rejoining-rules')).map(({ id }) => ({
      ...{ id, set: { afterMonths: 0 } },
    })),
  )
  await expect(again).rejects.toMatchObject({ code: 'REJOINING_REFUSED' })
  const receive = (amount: number, receipt: string) =>
    receiveInstalment(platform.storage, {
      ...{ tenant: month.tenant, plan: made?.id ?? '', amount, receipt, actor: maker },
    })
  const back = () => applyAgain(platform.storage, { tenant: month.tenant, member, actor: maker })
  await expect(back()).rejects.toMatchObject({ message: expect.stringContaining('owes 30.00') })
  const bank = await balance('1000')
  expect(await receive(1_600, 'R1')).toEqual({ received: 1_600, status: 'open' })
  expect(await receive(1_600, 'R1')).toEqual({ received: 1_600, status: 'open' })
  expect(await owing()).toBe(1_400)
  expect(bank - (await balance('1000'))).toBe(1_600)
  await expect(receive(1_401, 'R2')).rejects.toMatchObject({ code: 'PLAN_AMOUNT' })
  expect(await receive(1_400, 'R2')).toEqual({ received: 3_000, status: 'paid' })
  expect(await owing()).toBe(0)
  await booksAgree()
  expect((await back()).sentence).toContain('May apply again')
  expect(await month.rows('members')).toMatchObject([{ status: 'applicant' }])
})

it('is taken back as a whole: journal, arrears, subscriptions, status', async () => {
  const exit = await propose({ kind: 'death' })
  await approveExit(platform.storage, decision(exit))
  expect(await month.rows('members')).toMatchObject([{ status: 'deceased' }])
  await undoExit(platform.storage, { ...decision(exit, auditor), reason: 'The wrong person' })
  expect(await month.rows('members')).toMatchObject([{ status: 'active', statusReason: null }])
  expect((await month.rows('subscriptions')).map((row) => row.until)).toEqual([null, null, null])
  expect(await owing()).toBe(3_000)
  expect(await balance('2900')).toBe(0)
  await booksAgree()
  const again = { ...decision(exit, auditor), reason: 'Once more' }
  await expect(undoExit(platform.storage, again)).rejects.toMatchObject({ code: 'EXIT_STATE' })
  // The member may leave again, with a statement of that day.
  await approveExit(platform.storage, decision(await propose()))
  expect(await theExit()).toMatchObject({ payable: 17_000, status: 'approved' })
})

it('is decided by somebody else, once', async () => {
  const exit = await propose()
  await expect(approveExit(platform.storage, decision(exit, maker))).rejects.toMatchObject({
    code: 'MAKER_IS_CHECKER',
  })
  const both = await Promise.allSettled([
    approveExit(platform.storage, decision(exit)),
    approveExit(platform.storage, decision(exit, auditor)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await balance('2900')).toBe(17_000)
  await booksAgree()
})

it('is refused when balances moved since, and may then be rejected and proposed anew', async () => {
  const exit = await propose()
  await month.in('2026-06').generate()
  await month.in('2026-06').importFile(remittanceOf(['100000001', '4473', '200.00']))
  await month.in('2026-06').post()
  await expect(approveExit(platform.storage, decision(exit))).rejects.toMatchObject({
    code: 'EXIT_BALANCE_MOVED',
  })
  expect(await month.rows('members')).toMatchObject([{ status: 'active' }])
  expect(await balance('2900')).toBe(0)
  await expect(propose()).rejects.toMatchObject({ code: 'EXIT_OPEN' })
  await rejectExit(platform.storage, { ...decision(exit), reason: 'Out of date' })
  await propose()
  expect(await theExit()).toMatchObject({ held: 40_000, status: 'proposed' })
})

it('waits until the member’s money in suspense is resolved', async () => {
  await month.importFile(remittanceOf(['100000001', '4471', '500.00']), {
    advance: true,
  } as never)
  await month.post()
  const suspense = await month.rows<Row & { id: string; remaining: number }>('suspense-items')
  expect(suspense.length).toBeGreaterThan(0)
  await expect(propose()).rejects.toMatchObject({ code: 'EXIT_SUSPENSE_OPEN' })
  for (const { id, remaining } of suspense) {
    const resolution = await proposeResolution(platform, {
      ...{ tenant: month.tenant, suspenseItem: id, kind: 'refund', amount: remaining },
      ...{ reason: 'Paid back', actor: maker },
    })
    await approveResolution(platform, { tenant: month.tenant, resolution, actor: checker })
  }
  await expect(propose()).resolves.toBeTruthy()
})

it('refuses days and reasons that can’t be, and a member who has left', async () => {
  const refused = (more: Partial<ProposeExit>) => expect(propose(more)).rejects
  await refused({ exitDate: '2019-12-31' }).toMatchObject({ code: 'EXIT_DATE' })
  await refused({ exitDate: '2026-02-30' }).toMatchObject({ code: 'EXIT_DATE' })
  await refused({ exitDate: '2999-01-01' }).toMatchObject({ code: 'EXIT_DATE' })
  await refused({ reason: '  ' }).toMatchObject({ code: 'EXIT_REASON' })
  await refused({ member: 'nobody' }).toMatchObject({ code: 'EXIT_MEMBER_UNKNOWN' })
  expect(await month.count('member-exits')).toBe(0)
  await approveExit(platform.storage, decision(await propose()))
  await refused({}).toMatchObject({ code: 'EXIT_MEMBER_LEFT' })
})

it('is for those who may, in their own society only', async () => {
  const other = await societyOf(platform, `exit-${(slug += 1)}`, {
    ...filesOf([]),
    period: '2026-05',
  })
  const person = (name: string, tenant: string, role: 'member-officer' | 'approver') =>
    makeStaff(platform.payload, {
      ...{ name, email: `${name}@exit.example` },
      memberships: [{ tenant, roles: [role] }],
    })
  const [officer, approver, stranger] = await Promise.all([
    person('officer', month.tenant, 'member-officer'),
    person('approver', month.tenant, 'approver'),
    person('stranger', other.tenant, 'approver'),
  ])
  const rest = (staff: { token: string }) => restAs(platform.payload, staff.token)
  const body = { member, kind: 'retirement', exitDate: today, reason: 'Sixty years old' }
  expect((await rest(approver)('POST', '/member-exits/propose', body)).status).toBe(403)
  expect((await rest(stranger)('POST', '/member-exits/propose', body)).status).toBe(404)
  expect((await rest(stranger)('GET', `/member-exits/statement?member=${member}`)).status).toBe(404)
  const proposed = await rest(officer)('POST', '/member-exits/propose', body)
  expect(proposed.status).toBe(201)
  const { id } = proposed.json<{ id: string }>()
  expect((await rest(officer)('POST', `/member-exits/${id}/approve`)).status).toBe(403)
  expect((await rest(stranger)('POST', `/member-exits/${id}/approve`)).status).toBe(404)
  expect((await rest(approver)('PATCH', `/member-exits/${id}`, { payable: 1 })).status).toBe(403)
  expect((await rest(approver)('POST', `/member-exits/${id}/approve`)).status).toBe(200)
  expect(await theExit()).toMatchObject({ status: 'approved', payable: 17_000 })
})
