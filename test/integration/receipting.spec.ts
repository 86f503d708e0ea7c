import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { businessDateIn, periodOf } from '../../src/domain/calendar'
import { sumAmounts } from '../../src/domain/money'
import { verifySociety } from '../../src/jobs/verification'
import { memberAccountBalances, trialBalance } from '../../src/ledger'
import { billFees } from '../../src/plugins/membership-fees'
import {
  bankCash,
  cashOnHand,
  dailyReceipts,
  planReceipt,
  receiptPdf,
  receive,
  reverseBanking,
  reverseReceipt,
  type Receive,
} from '../../src/plugins/receipting'
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
const thisMonth = periodOf(today)

type WithId = Row & { id: string }

let platform: Platform
let month: PayrollMonth
let tenant: string
let onPayroll: string
let atCounter: string

/**
 * One member of the payroll, who was paid 10.00 short of 85.00 for cover and 25.00 for dues and owes a
 * joining fee of 200.00; and one who pays at the counter: cover of 85.00 and savings of 50.00 a month.
 */
beforeAll(async () => {
  platform = await openTestPlatform()
  const files = filesOf([
    {
      payrollNumber: '100000001',
      orders: [
        ['DUES', '25.00'],
        ['FUN-A', '85.00'],
      ],
    },
  ])
  month = await societyOf(platform, 'counter', { period: '2026-03', ...files })
  tenant = month.tenant
  await addFeeProduct(month, { code: 'JOIN', frequency: 'once', amount: 20_000 })
  await month.enrol('C1,,999000111,Tau,Neo,F,1980-02-03,,,,2026-01-01,active,')
  await month.subscribe('M000001,JOIN,200.00,4471,2026-02,')
  await month.subscribe('C1,FUN-A,85.00,,2026-01,', 'C1,SAV,50.00,,2026-01,')
  await billFees(platform.storage, { tenant, to: '2026-03', actor: maker })
  const idOf = async (memberNumber: string) =>
    (await month.rows<WithId>('members', { memberNumber: { equals: memberNumber } }))[0]?.id ?? ''
  onPayroll = await idOf('M000001')
  atCounter = await idOf('C1')
  await month.generate()
  await month.importFile(remittanceOf(['100000001', '4471', '100.00']))
  await month.post()
}, 180_000)
afterAll(() => platform?.close(), 30_000)

const pay = (more: Partial<Receive> & Pick<Receive, 'amount' | 'reference'>) =>
  receive(platform.storage, {
    ...{ tenant, member: onPayroll, method: 'cash' as const, actor: maker },
    ...more,
  })
const plan = (member: string, amount: number) =>
  planReceipt(platform.storage, { tenant, member, amount, on: today })

async function owed(): Promise<number> {
  const rows = [
    ...(await month.rows('arrears', { status: { equals: 'open' } })),
    ...(await month.rows('membership-fees')),
  ]
  return sumAmounts(rows.map(({ outstanding }) => Number(outstanding)))
}

async function balance(code: string): Promise<number> {
  const { accounts } = await trialBalance(platform.storage, { tenant })
  const line = accounts.find((each) => each.code === code)
  return (line?.debit ?? 0) - (line?.credit ?? 0)
}

async function booksAgree() {
  expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
  expect(await dailyReceipts(platform.storage, { tenant, date: today })).toMatchObject({
    agrees: true,
  })
}

describe('what a member may pay', () => {
  it('is what the payroll left owing and bills, and for who pays at the counter the month', async () => {
    const { dues, lines, rest } = await plan(onPayroll, 100)
    expect(dues.map(({ target }) => target).sort()).toEqual(expect.arrayContaining(['arrears']))
    expect(dues.some(({ target }) => target === 'premium')).toBe(false)
    expect(sumAmounts(lines.map(({ amount }) => amount)) + rest).toBe(100)
    const counter = await plan(atCounter, 20_000)
    expect(counter.lines).toMatchObject([
      { target: 'premium', productCode: 'FUN-A', period: thisMonth, amount: 8_500 },
      { target: 'premium', productCode: 'SAV', period: thisMonth, amount: 5_000 },
    ])
    expect(counter.rest).toBe(6_500)
  })

  it('writes nothing by being shown', async () => {
    await plan(onPayroll, 5_000)
    expect(await month.count('receipts')).toBe(0)
  })
})

describe('a receipt', () => {
  it('pays all that is owed, in one journal, and is told to the member', async () => {
    const before = await owed()
    const receipt = await pay({ amount: before, reference: 'BOOK-1' })
    expect(receipt.number).toBe(1)
    expect(await owed()).toBe(0)
    expect(await balance('1050')).toBe(before)
    expect(await month.rows('messages', { event: { equals: 'receipt.written' } })).not.toEqual([])
    await booksAgree()
  })

  it('is one receipt however often, and by how many at once, it is sent', async () => {
    const order = { member: atCounter, amount: 8_500, reference: 'EFT-7', method: 'eft' as const }
    const all = await Promise.all([pay(order), pay(order), pay(order)])
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    await expect(pay({ ...order, amount: 8_400 })).rejects.toMatchObject({
      code: 'RECEIPT_REFERENCE_USED',
    })
    await booksAgree()
  })

  it('asks for the month once', async () => {
    const { lines } = await plan(atCounter, 1_000)
    expect(lines).toMatchObject([{ productCode: 'SAV', amount: 1_000 }])
  })

  it('refuses what is more than is owed, unless it is said where the rest goes', async () => {
    const order = { member: atCounter, amount: 10_000, reference: 'BOOK-2' }
    await expect(pay(order)).rejects.toMatchObject({ code: 'RECEIPT_REST' })
    const { dues } = await plan(atCounter, 1)
    const savings = dues.find(({ target }) => target === 'savings')
    const held = async () =>
      (await memberAccountBalances(platform.storage, tenant, [savings?.memberAccount ?? ''])).get(
        savings?.memberAccount ?? '',
      )
    await pay({ ...order, rest: { to: 'savings', subscription: savings?.targetId ?? '' } })
    expect(await held()).toBe(10_000)
    await pay({ ...order, amount: 700, reference: 'BOOK-3', rest: { to: 'member-credit' } })
    expect(await balance('2050')).toBe(-700)
    await booksAgree()
  })

  it('is divided by hand, within what is owed', async () => {
    const { dues } = await plan(atCounter, 1)
    const key = dues.find(({ target }) => target === 'savings')?.key ?? ''
    const order = { member: atCounter, amount: 300, reference: 'BOOK-4' }
    await expect(pay({ ...order, parts: [{ key, amount: 200 }] })).rejects.toMatchObject({
      code: 'RECEIPT_REST',
    })
    await expect(
      pay({ ...order, parts: [{ key: 'arrears:x', amount: 300 }] }),
    ).rejects.toMatchObject({ code: 'RECEIPT_PART' })
    await pay({ ...order, parts: [{ key, amount: 300 }] })
    await booksAgree()
  })

  it('is taken back by somebody else: what it paid is owed again', async () => {
    const [first] = await month.rows<WithId>('receipts', { reference: { equals: 'BOOK-1' } })
    const amount = Number(first?.amount)
    const order = { tenant, receipt: first?.id ?? '', reason: 'Bounced' }
    await expect(
      reverseReceipt(platform.storage, { ...order, actor: maker }),
    ).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
    await reverseReceipt(platform.storage, { ...order, actor: checker })
    expect(await owed()).toBe(amount)
    await expect(
      reverseReceipt(platform.storage, { ...order, actor: checker }),
    ).rejects.toMatchObject({ code: 'RECEIPT_STATE' })
    const report = await dailyReceipts(platform.storage, { tenant, date: today })
    expect(report.takenBack).toBe(amount)
    await booksAgree()
  })

  it('is printed on a sheet and on a roll, in both languages', async () => {
    const [row] = await month.rows<WithId>('receipts', { reference: { equals: 'BOOK-2' } })
    const print = (size: 'a4' | '80mm', language: 'en' | 'tn') =>
      receiptPdf(platform.storage, { tenant, receipt: row?.id ?? '', size, language })
    for (const [size, language] of [
      ['a4', 'en'],
      ['80mm', 'tn'],
    ] as const) {
      const { bytes, name } = await print(size, language)
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(name).toContain(`${size}-${language}`)
    }
    const [sheet, roll] = [await print('a4', 'en'), await print('80mm', 'en')]
    expect(widthOf(sheet.bytes)).toBe(595)
    expect(widthOf(roll.bytes)).toBe(227)
  })
})

describe('banking', () => {
  it('banks no more than is on hand, once a slip, and is taken back by somebody else', async () => {
    const onHand = await cashOnHand(platform.storage, tenant)
    const order = { tenant, amount: onHand, slip: 'SLIP-1', actor: maker }
    await expect(
      bankCash(platform.storage, { ...order, amount: onHand + 1 }),
    ).rejects.toMatchObject({ code: 'BANKING_AMOUNT' })
    const banked = await Promise.all([
      bankCash(platform.storage, order),
      bankCash(platform.storage, order),
    ])
    expect(new Set(banked.map(({ id }) => id)).size).toBe(1)
    expect(await balance('1050')).toBe(0)
    const back = { tenant, banking: banked[0]?.id ?? '', reason: 'Wrong slip' }
    await expect(reverseBanking(platform.storage, { ...back, actor: maker })).rejects.toMatchObject(
      {
        code: 'MAKER_IS_CHECKER',
      },
    )
    await reverseBanking(platform.storage, { ...back, actor: checker })
    expect(await cashOnHand(platform.storage, tenant)).toBe(onHand)
    await booksAgree()
  })
})

/** Points of the page, as the file says. */
const widthOf = (bytes: Buffer): number =>
  Math.round(Number(/MediaBox \[0 0 ([\d.]+)/.exec(bytes.toString('latin1'))?.[1]))
