import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { businessDateIn } from '../../src/domain/calendar'
import { verifySociety } from '../../src/jobs/verification'
import { trialBalance } from '../../src/ledger'
import { approveExit, proposeExit, undoExit } from '../../src/plugins/member-exit'
import { admitMember } from '../../src/plugins/membership'
import {
  billFees,
  proposeWaiver,
  rejectWaiver,
  undoWaiver,
  waiveFee,
} from '../../src/plugins/membership-fees'
import { cancelRun } from '../../src/plugins/payroll-file'
import {
  approveResolution,
  proposeResolution,
  reverseMonth,
  undoResolution,
} from '../../src/plugins/reconciliation'
import { receiveFees, reverseReceipt, type ReceiveFees } from '../../src/plugins/receipting'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { addFeeProduct } from '../kit/fees'
import {
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

const today = businessDateIn('Africa/Gaborone', new Date())

type Fee = Row & {
  id: string
  member: string
  amount: number
  outstanding: number
  status: string
  period: string
}

let platform: Platform
let month: PayrollMonth
let member: string
let slug = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 120_000)
afterAll(() => platform?.close(), 30_000)

/** A member with dues of 25.00 a month from 2026-01 who owes a joining fee of 200.00 in 2026-02. */
beforeEach(async () => {
  const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
  month = await societyOf(platform, `fees-${(slug += 1)}`, { period: '2026-03', ...files })
  await addFeeProduct(month, { code: 'JOIN', frequency: 'once', amount: 20_000 })
  await month.subscribe('M000001,JOIN,200.00,4471,2026-02,')
  member = (await month.rows<Row & { id: string }>('members'))[0]?.id as string
}, 180_000)

const fees = () => month.rows<Fee>('membership-fees')
const theFee = async () => (await fees())[0] as Fee
const bill = (to = '2026-03') =>
  billFees(platform.storage, { tenant: month.tenant, to, actor: maker })
const receipt = (more: Partial<ReceiveFees> = {}) =>
  receiveFees(platform.storage, {
    ...{ tenant: month.tenant, member, amount: 5_000, method: 'cash' as const },
    ...{ reference: 'BOOK-17', actor: maker, ...more },
  })

/** What the runs of a month ask for, by product. */
async function asked(period: string): Promise<Record<string, number>> {
  const [run] = await month.rows<Row & { id: string }>('deduction-runs', {
    period: { equals: period },
    status: { not_equals: 'cancelled' },
  })
  const lines = await month.rows<Row & { parts: { productCode: string; amount: number }[] }>(
    'deduction-lines',
    { run: { equals: run?.id } },
  )
  const totals: Record<string, number> = {}
  for (const { productCode, amount } of lines.flatMap(({ parts }) => parts))
    totals[productCode] = (totals[productCode] ?? 0) + amount
  return totals
}

/** Brings a remittance of a month and posts it. */
async function remit(period: string, amount: string): Promise<void> {
  await month.in(period).importFile(remittanceOf(['100000001', '4471', amount]))
  await month.in(period).post()
}

async function arrears(): Promise<number> {
  const rows = await month.rows('arrears')
  return rows.reduce((sum, row) => sum + Number(row.outstanding), 0)
}

/** Debit less credit of an account, by its code. */
async function balance(code: string): Promise<number> {
  const { accounts } = await trialBalance(platform.storage, { tenant: month.tenant })
  const line = accounts.find((each) => each.code === code)
  return (line?.debit ?? 0) - (line?.credit ?? 0)
}

async function booksAgree() {
  const { difference } = await trialBalance(platform.storage, { tenant: month.tenant })
  expect(difference).toBe(0)
  expect(await verifySociety(platform, month.tenant)).toMatchObject({ ok: true })
}

describe('billing', () => {
  it('bills once, whoever runs it how often, and posts nothing', async () => {
    expect(await bill()).toEqual({ to: '2026-03', billed: 1, amount: 20_000 })
    expect(await bill()).toMatchObject({ billed: 0, amount: 0 })
    await Promise.all([bill('2026-04'), bill('2026-05')])
    expect(await fees()).toMatchObject([
      { period: '2026-02', dueDate: '2026-02-01', amount: 20_000, status: 'open' },
    ])
    expect(await month.count('journals')).toBe(0)
    await booksAgree()
  })

  it('bills a yearly subscription in its month of each year, not from before it was billed', async () => {
    await addFeeProduct(month, { code: 'YEAR', frequency: 'yearly', amount: 6_000, kind: 'dues' })
    await month.subscribe('M000001,YEAR,60.00,4471,2023-04,')
    await bill('2026-03')
    expect(await fees()).toHaveLength(1)
    await bill('2026-04')
    expect((await fees()).map(({ period, amount }) => [period, amount])).toEqual([
      ['2026-02', 20_000],
      ['2026-04', 6_000],
    ])
  })

  it('goes on where it was killed, and bills nobody twice', async () => {
    await month.enrol(
      'M000002,100000002,987621321,Tau,Neo,F,1980-02-03,,,GOV,2020-01-01,active,',
      'M000003,100000003,987622321,Tau,Pono,F,1980-02-03,,,GOV,2020-01-01,active,',
    )
    await month.subscribe('M000002,JOIN,200.00,4471,2026-02,', 'M000003,JOIN,200.00,4471,2026-02,')
    const stop = new AbortController()
    const killed = billFees(platform.storage, {
      ...{ tenant: month.tenant, to: '2026-03', actor: maker, subscriptionsPerTransaction: 1 },
      ...{ signal: stop.signal, onProgress: () => stop.abort() },
    })
    await expect(killed).rejects.toThrow()
    expect(await fees()).toHaveLength(1)
    expect(await bill()).toMatchObject({ billed: 2, amount: 40_000 })
    expect(new Set((await fees()).map((fee) => fee.member)).size).toBe(3)
  })

  it('leaves alone what a run from before there were bills asked for', async () => {
    await month.in('2026-02').generate()
    const runs = await month.rows<Row & { id: string }>('deduction-runs')
    const asBefore = runs.map(({ id }) => ({ id, set: { asksBills: null } }))
    await platform.storage.updateMany({ tenant: month.tenant }, 'deduction-runs', asBefore)
    await month.enrol('M000002,100000002,987621321,Tau,Neo,F,1980-02-03,,,GOV,2020-01-01,active,')
    await month.subscribe('M000002,JOIN,200.00,4471,2026-02,')
    expect(await bill('2026-05')).toMatchObject({ billed: 0 })
  })

  it('bills whoever is admitted for what is asked of every new member', async () => {
    await addFeeProduct(month, {
      ...{ code: 'WELCOME', frequency: 'once', amount: 15_000, onAdmission: true },
    })
    await month.enrol('M000002,,987621321,Tau,Neo,F,1980-02-03,,,,2026-01-01,applicant,')
    await platform.storage.removeMany({ tenant: month.tenant }, 'document-requirements', {})
    const [applicant] = await month.rows<Row & { id: string }>('members', {
      memberNumber: { equals: 'M000002' },
    })
    const order = { tenant: month.tenant, member: applicant?.id ?? '', actor: checker }
    await admitMember(platform.storage, order)
    await admitMember(platform.storage, order)
    const billed = await fees()
    expect(billed).toMatchObject([{ member: applicant?.id, amount: 15_000, status: 'open' }])
    expect(billed[0]?.period).toBe(today.slice(0, 7))
  })
})

describe('collection by deduction', () => {
  it('carries a fee whose month had no run into the next run, and asks for it no more once it is paid', async () => {
    await month.generate()
    expect(await asked('2026-03')).toEqual({ DUES: 2_500, JOIN: 20_000 })
    await remit('2026-03', '225.00')
    expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
    await month.in('2026-04').generate()
    expect(await asked('2026-04')).toEqual({ DUES: 2_500 })
    expect(await arrears()).toBe(0)
    await booksAgree()
  })

  it('carries a fee of a member who had no payroll authority into the first run after', async () => {
    const scope = { tenant: month.tenant }
    const set = async (payrollAuthority: unknown) =>
      platform.storage.updateMany(scope, 'members', [{ id: member, set: { payrollAuthority } }])
    const [{ payrollAuthority } = { payrollAuthority: null }] = await month.rows('members')
    await set(null)
    await month.in('2026-02').generate()
    expect(await asked('2026-02')).toEqual({})
    await set(payrollAuthority)
    await month.generate()
    expect(await asked('2026-03')).toEqual({ DUES: 2_500, JOIN: 20_000 })
  })

  it('asks in one run at a time, and makes the same run again', async () => {
    await month.generate()
    await month.in('2026-04').generate()
    expect(await asked('2026-03')).toMatchObject({ JOIN: 20_000 })
    expect(await asked('2026-04')).toEqual({ DUES: 2_500 })
    await month.generate()
    await remit('2026-03', '225.00')
    await month.generate()
    expect(await month.count('deduction-runs')).toBe(2)
  })

  it('is asked for once by two runs that are made at the same moment', async () => {
    await bill()
    await month.in('2026-01').generate()
    const made = [month, month.in('2026-04')].map((each) => each.generate())
    for (const result of await Promise.allSettled(made))
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'RUN_IN_PROGRESS' })
    const [march, april] = [await asked('2026-03'), await asked('2026-04')]
    expect((march.JOIN ?? 0) + (april.JOIN ?? 0)).toBe(20_000)
    expect(await month.count('membership-fee-requests')).toBe(1)
  })

  it('asks again when the run that asked is cancelled', async () => {
    await month.generate()
    const [run] = await month.rows<Row & { id: string }>('deduction-runs')
    const place = { tenant: month.tenant, run: run?.id ?? '', actor: maker }
    await cancelRun(platform.storage, { ...place, reason: 'Made too early' })
    await month.in('2026-04').generate()
    expect(await asked('2026-04')).toEqual({ DUES: 2_500, JOIN: 20_000 })
  })

  it('asks again only for what was not paid, and never as arrears besides', async () => {
    await month.generate()
    await remit('2026-03', '105.00')
    expect(await theFee()).toMatchObject({ outstanding: 12_000, status: 'part-paid' })
    expect(await arrears()).toBe(0)
    await booksAgree()
    await month.in('2026-04').generate()
    expect(await asked('2026-04')).toEqual({ DUES: 2_500, JOIN: 12_000 })
    await remit('2026-04', '145.00')
    expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
    expect(await arrears()).toBe(0)
    expect(await month.rows('suspense-items')).toEqual([])
    await booksAgree()
  })

  it('lets a second file of the month pay what the first one left', async () => {
    await month.generate()
    await remit('2026-03', '105.00')
    await remit('2026-03', '120.00')
    expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
    expect(await month.rows('suspense-items')).toEqual([])
    await booksAgree()
  })

  it('owes again what a remittance had paid once that is reversed', async () => {
    await month.generate()
    await remit('2026-03', '105.00')
    const { tenant } = month
    const place = { tenant, authority: 'GOV', period: '2026-03', actor: checker }
    await reverseMonth(platform, { ...place, reason: 'Wrong file' })
    expect(await theFee()).toMatchObject({ outstanding: 20_000, status: 'open' })
    await booksAgree()
    await month.importFile(remittanceOf(['100000001', '4471', '225.00']))
    await month.post()
    expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
    await booksAgree()
  })

  it('puts into suspense what the payroll sends for a fee that was paid by receipt meanwhile', async () => {
    await month.generate()
    await receipt({ amount: 20_000 })
    await remit('2026-03', '225.00')
    expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
    expect(await month.rows('suspense-items')).toMatchObject([{ category: 'OVER', amount: 20_000 }])
    await booksAgree()
  })

  it('takes money from suspense that reaches the subscription off its fee', async () => {
    await bill()
    await month.generate()
    await month.importFile(remittanceOf(['999999999', '4471', '80.00']))
    await month.post()
    const { tenant } = month
    const [item] = await month.rows<Row & { id: string }>('suspense-items')
    const { subscription } = (await theFee()) as Fee & { subscription: string }
    const id = await proposeResolution(platform, {
      ...{ tenant, suspenseItem: item?.id ?? '', kind: 'allocate', amount: 8_000 },
      ...{ subscription, reason: 'Letter of 3 June', actor: maker },
    })
    await approveResolution(platform, { tenant, resolution: id, actor: checker })
    expect(await theFee()).toMatchObject({ outstanding: 12_000, status: 'part-paid' })
    await booksAgree()
    const undo = { tenant, resolution: id, actor: checker, reason: 'Somebody else’s' }
    await undoResolution(platform, undo)
    expect(await theFee()).toMatchObject({ outstanding: 20_000, status: 'open' })
    await booksAgree()
  })

  it('owes again what the payroll takes back of a fee', async () => {
    await month.generate()
    await remit('2026-03', '225.00')
    await month.in('2026-04').generate()
    await remit('2026-04', '-50.00')
    const { tenant } = month
    const [item] = await month.rows<Row & { id: string }>('suspense-items')
    const { subscription } = (await theFee()) as Fee & { subscription: string }
    const id = await proposeResolution(platform, {
      ...{ tenant, suspenseItem: item?.id ?? '', kind: 'take-back', amount: 5_000 },
      ...{ subscription, reason: 'Taken back by the payroll', actor: maker },
    })
    await approveResolution(platform, { tenant, resolution: id, actor: checker })
    expect(await theFee()).toMatchObject({ outstanding: 5_000, status: 'part-paid' })
    await booksAgree()
    await month.in('2026-05').generate()
    expect(await asked('2026-05')).toEqual({ DUES: 2_500, JOIN: 5_000 })
  })
})

describe('collection by receipt', () => {
  beforeEach(() => bill())

  it('posts at once to the account of its method, and is one receipt under one reference', async () => {
    const first = await receipt()
    expect(await receipt()).toEqual(first)
    expect(await balance('1050')).toBe(5_000)
    expect(await theFee()).toMatchObject({ outstanding: 15_000, status: 'part-paid' })
    await receipt({ method: 'eft', reference: 'FT-1', amount: 15_000 })
    expect(await balance('1000')).toBe(15_000)
    expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
    expect((await month.rows('receipts')).map(({ number }) => number).sort()).toEqual([1, 2])
    await booksAgree()
  })

  it('is one receipt when it is sent twice at the same moment', async () => {
    const [one, other] = await Promise.all([receipt(), receipt()])
    expect(one).toEqual(other)
    expect(await balance('1050')).toBe(5_000)
  })

  it('refuses more than is owed, a reference of another payment, and a day to come', async () => {
    await expect(receipt({ amount: 20_001 })).rejects.toMatchObject({ code: 'FEE_AMOUNT' })
    await receipt()
    const another = receipt({ amount: 6_000 })
    await expect(another).rejects.toMatchObject({ code: 'RECEIPT_REFERENCE_USED' })
    const later = receipt({ reference: 'B', receivedOn: '2099-01-01' })
    await expect(later).rejects.toMatchObject({ code: 'RECEIPT_DATE' })
    expect(await month.count('receipts')).toBe(1)
  })

  it('is taken back by another person only, once, and then the fee is owed again', async () => {
    const { id } = await receipt()
    const order = { tenant: month.tenant, receipt: id, reason: 'Bounced' }
    const byMaker = reverseReceipt(platform.storage, { ...order, actor: maker })
    await expect(byMaker).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
    await reverseReceipt(platform.storage, { ...order, actor: checker })
    const again = reverseReceipt(platform.storage, { ...order, actor: checker })
    await expect(again).rejects.toMatchObject({ code: 'RECEIPT_STATE' })
    expect(await balance('1050')).toBe(0)
    expect(await theFee()).toMatchObject({ outstanding: 20_000, status: 'open' })
    await booksAgree()
  })

  it('takes no fee of another society', async () => {
    const { id } = await theFee()
    const files = filesOf([{ payrollNumber: '100000001', orders: [['DUES', '25.00']] }])
    const other = await societyOf(platform, `fees-${(slug += 1)}`, { period: '2026-03', ...files })
    const [stranger] = await other.rows<Row & { id: string }>('members')
    const place = { tenant: other.tenant, member: stranger?.id ?? '' }
    const named = receipt({ ...place, fees: [id] })
    await expect(named).rejects.toMatchObject({ code: 'FEE_UNKNOWN' })
    await expect(receipt(place)).rejects.toMatchObject({ code: 'FEE_AMOUNT' })
    const waiver = { tenant: other.tenant, fee: id, reason: 'Pensioner', actor: maker }
    const waived = proposeWaiver(platform.storage, waiver)
    await expect(waived).rejects.toMatchObject({ code: 'FEE_UNKNOWN' })
    expect(await theFee()).toMatchObject({ outstanding: 20_000, status: 'open' })
  })
})

describe('a waiver', () => {
  beforeEach(() => bill())

  const propose = async (amount?: number) =>
    proposeWaiver(platform.storage, {
      ...{ tenant: month.tenant, fee: (await theFee()).id, amount },
      ...{ reason: 'Pensioner', actor: maker },
    })
  const decision = (waiver: string, actor = checker) => ({ tenant: month.tenant, waiver, actor })

  it('needs another person, and then no run asks for the fee', async () => {
    const id = await propose()
    const byMaker = waiveFee(platform.storage, decision(id, maker))
    await expect(byMaker).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
    expect(await theFee()).toMatchObject({ status: 'open' })
    await waiveFee(platform.storage, decision(id))
    expect(await theFee()).toMatchObject({ outstanding: 0, waived: 20_000, status: 'waived' })
    await month.generate()
    expect(await asked('2026-03')).toEqual({ DUES: 2_500 })
    expect(await month.count('journals')).toBe(0)
    await booksAgree()
  })

  it('is undone with a reason, and the fee is owed again', async () => {
    const id = await propose()
    await waiveFee(platform.storage, decision(id))
    await undoWaiver(platform.storage, { ...decision(id), reason: 'Not a pensioner' })
    expect(await theFee()).toMatchObject({ outstanding: 20_000, waived: 0, status: 'open' })
    await booksAgree()
  })

  it('of more than is owed by now changes nothing, and may be turned down', async () => {
    const id = await propose()
    await receipt()
    const late = waiveFee(platform.storage, decision(id))
    await expect(late).rejects.toMatchObject({ code: 'FEE_CHANGED' })
    await rejectWaiver(platform.storage, { ...decision(id), reason: 'Paid in part' })
    expect(await theFee()).toMatchObject({ outstanding: 15_000, status: 'part-paid' })
    await booksAgree()
  })
})

it('counts what is owed on fees when the member leaves, and owes it again when that is undone', async () => {
  await month.subscribe('M000001,SAV,200.00,4473,2026-01,')
  await month.in('2026-01').generate()
  await month
    .in('2026-01')
    .importFile(remittanceOf(['100000001', '4471', '25.00'], ['100000001', '4473', '200.00']))
  await month.in('2026-01').post()
  await bill()
  await receipt()
  const exit = await proposeExit(platform.storage, {
    ...{ tenant: month.tenant, member, kind: 'resignation', exitDate: today },
    ...{ reason: 'Letter of 3 June', withholdArrears: true, actor: maker },
  })
  const [row] = await month.rows('member-exits')
  expect(row).toMatchObject({ held: 20_000, owed: 15_000, withheld: 15_000, payable: 5_000 })
  const decision = { tenant: month.tenant, exit, actor: checker }
  await approveExit(platform.storage, decision)
  expect(await theFee()).toMatchObject({ outstanding: 0, status: 'paid' })
  await booksAgree()
  await undoExit(platform.storage, { ...decision, reason: 'The wrong person' })
  expect(await theFee()).toMatchObject({ outstanding: 15_000, status: 'part-paid' })
  await booksAgree()
})
