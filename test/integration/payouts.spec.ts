import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { businessDateIn } from '../../src/domain/calendar'
import { sumAmounts } from '../../src/domain/money'
import type { Outcome } from '../../src/domain/payouts'
import { verifySociety } from '../../src/jobs/verification'
import { trialBalance } from '../../src/ledger'
import { approveExit, proposeExit, undoExit } from '../../src/plugins/member-exit'
import {
  approveBatch,
  cancelBatch,
  confirmAccount,
  makeBatch,
  payableWithAccounts,
  proposeAccount,
  recordOutcome,
  releaseBatch,
  sourcesOf,
  type MakeBatch,
} from '../../src/plugins/payouts'
import { receive } from '../../src/plugins/receipting'
import type { Platform } from '../../src/start'
import { allRows } from '../../src/storage/reading'
import type { Row, Storage, Transaction } from '../../src/storage/types'
import { readStoredFile } from '../../src/tenants/files'
import { checker, filesOf, maker, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

const today = businessDateIn('Africa/Gaborone', new Date())
const releaser = { id: 'user:releaser', name: 'Releaser' }

type WithId = Row & { id: string }
type Line = WithId & { status: string; member: string; reference: string; payout: string }

let platform: Platform
let month: PayrollMonth
let tenant: string
let storage: Storage
let people: string[]

/** Four members with savings of 100.00, 200.00, 300.00 and 400.00 have left and are to be paid. */
beforeAll(async () => {
  platform = await openTestPlatform()
  storage = platform.storage
  month = await societyOf(platform, 'ditshaba', { period: '2026-03', ...filesOf([]) })
  tenant = month.tenant
  people = []
  for (const at of [1, 2, 3, 4]) {
    await month.enrol(`P${at},,99900011${at},Tau,Neo,F,1980-02-0${at},,,,2026-01-01,active,`)
    await month.subscribe(`P${at},SAV,50.00,,2026-01,`)
    const [member] = await month.rows<WithId>('members', { memberNumber: { equals: `P${at}` } })
    const id = member?.id ?? ''
    people.push(id)
    const [savings] = await month.rows<WithId>('subscriptions', { member: { equals: id } })
    const rest = { to: 'savings' as const, subscription: savings?.id ?? '' }
    await receive(storage, {
      ...{ tenant, member: id, amount: at * 10_000, method: 'eft', reference: `EFT-${at}` },
      ...{ rest, actor: maker },
    })
    const exit = await proposeExit(storage, {
      ...{ tenant, member: id, kind: 'resignation', exitDate: today, reason: 'Letter' },
      ...{ withholdArrears: false, actor: maker },
    })
    await approveExit(storage, { tenant, exit, actor: checker })
  }
}, 180_000)
afterAll(() => platform?.close(), 30_000)

const sources = () => sourcesOf(platform.payload)
const payable = () => payableWithAccounts(storage, { tenant, sources: sources() })
const keysOf = async (...members: (string | undefined)[]) =>
  (await payable()).filter(({ member }) => members.includes(member)).map(({ key }) => key)
const make = (payables: string[], more: Partial<MakeBatch> = {}, through = storage) =>
  makeBatch(through, sources(), {
    ...{ tenant, payables, payOn: today, format: 'pain.001', key: `key-${payables.join()}` },
    ...{ from: { branch: '282267', account: '62009999999' }, actor: maker, ...more },
  })
const lines = (where: object = {}) => month.rows<Line>('payout-lines', where as never)
const tell = (line: Line, outcome: Outcome, through = storage) =>
  recordOutcome(through, sources(), {
    ...{ tenant, line: line.id, outcome, reason: 'The bank said so', actor: maker },
  })

async function confirmed(member: string | undefined, account: string): Promise<void> {
  const details = { name: 'Neo Tau', branch: '050967', account }
  const order = { tenant, member: member ?? '', ...details, actor: maker }
  const id = await proposeAccount(storage, order)
  await expect(
    confirmAccount(storage, { tenant, account: id, actor: maker }),
  ).rejects.toMatchObject({ code: 'MAKER_IS_CHECKER' })
  await confirmAccount(storage, { tenant, account: id, actor: checker })
}

async function balance(code: string): Promise<number> {
  const { accounts } = await trialBalance(storage, { tenant })
  const line = accounts.find((each) => each.code === code)
  return (line?.debit ?? 0) - (line?.credit ?? 0)
}

async function booksAgree() {
  expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
}

/** The same storage, whose transaction is lost once at its end, after all its work. */
function stopping(): Storage {
  let isLost = false
  return {
    ...storage,
    transaction: (work, options) =>
      storage.transaction(async (transaction: Transaction) => {
        const result = await work(transaction)
        if (isLost) return result
        isLost = true
        throw new Error('stopped here')
      }, options),
  }
}

/** Does a step that is stopped at its end, then does it again. */
async function resumed<T>(step: (through: Storage) => Promise<T>): Promise<T> {
  const through = stopping()
  await expect(step(through)).rejects.toThrow('stopped here')
  return step(through)
}

describe('a batch', () => {
  it('is made only of what is owed, to accounts that a second person confirmed', async () => {
    expect((await payable()).map(({ amount, account }) => [amount, account])).toEqual(
      expect.arrayContaining([[10_000, 'missing']]),
    )
    const [key = ''] = await keysOf(people[0])
    await expect(make([key])).rejects.toMatchObject({ code: 'PAYOUT_ACCOUNT_MISSING' })
    await expect(make(['exits.settlement:other'])).rejects.toMatchObject({
      code: 'PAYOUT_NOT_PAYABLE',
    })
    for (const [index, member] of people.entries()) await confirmed(member, `0062000000${index}`)
    expect((await payable()).every(({ account }) => account === 'confirmed')).toBe(true)
  })

  it('holds each payable once, however many batches are made of it at once', async () => {
    const keys = await keysOf(people[0])
    const made = await Promise.allSettled([
      make(keys, { key: 'first-try' }),
      make(keys, { key: 'other-try' }),
      make(keys, { key: 'third-try' }),
    ])
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await lines()).toHaveLength(1)
    const [batch] = await month.rows<WithId>('payout-batches')
    await cancelBatch(storage, { tenant, batch: batch?.id ?? '', actor: maker, reason: 'Later' })
    expect(await keysOf(people[0])).toEqual(keys)
    await booksAgree()
  })

  it('stopped at each step and resumed pays each once', async () => {
    const keys = await keysOf(people[0], people[1])
    const owed = await balance('2900')
    const batch = await resumed((through) => make(keys, {}, through))
    expect(await make(keys)).toEqual(batch)
    const step = { tenant, batch: batch.id }
    await expect(approveBatch(storage, { ...step, actor: maker })).rejects.toMatchObject({
      code: 'MAKER_IS_CHECKER',
    })
    await resumed((through) => approveBatch(through, { ...step, actor: checker }))
    await expect(releaseBatch(storage, { ...step, actor: checker })).rejects.toMatchObject({
      code: 'MAKER_IS_CHECKER',
    })
    const file = await resumed((through) => releaseBatch(through, { ...step, actor: releaser }))
    expect(await releaseBatch(storage, { ...step, actor: releaser })).toEqual(file)
    expect(await balance('2900')).toBe(owed)
    const sent = await lines({ batch: { equals: batch.id } })
    for (const line of sent) await resumed((through) => tell(line, 'accepted', through))
    for (const line of sent) await tell(line, 'accepted')
    expect(await balance('2900')).toBe(owed + 30_000)
    expect(await keysOf(people[0], people[1])).toEqual([])
    expect(await month.rows('messages', { event: { equals: 'payout.made' } })).not.toEqual([])
    await booksAgree()
  })

  it('has a file with its hash, its count and its sum', async () => {
    const [batch] = await month.rows<WithId & { file: string; sha256: string }>('payout-batches', {
      status: { equals: 'released' },
    })
    const chunks: Buffer[] = []
    for await (const chunk of readStoredFile(storage, { tenant, id: batch?.file ?? '' }))
      chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(batch?.sha256)
    expect(bytes.toString()).toContain('<NbOfTxs>2</NbOfTxs><CtrlSum>300.00</CtrlSum>')
    expect(bytes.toString()).toContain('<Id>00620000000</Id>')
  })
})

describe('what the bank does', () => {
  let line: Line

  it('stays unknown until it says, and nothing is paid meanwhile', async () => {
    const batch = await make(await keysOf(people[2]), { format: 'csv' })
    await approveBatch(storage, { tenant, batch: batch.id, actor: checker })
    await releaseBatch(storage, { tenant, batch: batch.id, actor: releaser })
    line = (await lines({ batch: { equals: batch.id } }))[0] as Line
    await tell(line, 'unknown')
    expect(await keysOf(people[2])).toEqual([])
    await expect(tell(line, 'returned')).rejects.toMatchObject({ code: 'PAYOUT_LINE_STATE' })
    await booksAgree()
  })

  it('lets two who write different outcomes at once write one', async () => {
    const bank = await balance('1000')
    const told = await Promise.allSettled([tell(line, 'accepted'), tell(line, 'rejected')])
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [now] = await lines({ id: { equals: line.id } })
    expect(await balance('1000')).toBe(now?.status === 'accepted' ? bank - 30_000 : bank)
    if (now?.status === 'accepted') await tell(line, 'returned')
    expect(await balance('1000')).toBe(bank)
    await booksAgree()
  })

  it('is tried again only to another account that was confirmed', async () => {
    const keys = await keysOf(people[2])
    expect(keys).toHaveLength(1)
    await expect(make(keys, { key: 'same-account' })).rejects.toMatchObject({
      code: 'PAYOUT_ACCOUNT_SAME',
    })
    await confirmed(people[2], '62077777777')
    const batch = await make(keys, { key: 'other-account' })
    await approveBatch(storage, { tenant, batch: batch.id, actor: checker })
    await releaseBatch(storage, { tenant, batch: batch.id, actor: releaser })
    const [again] = await lines({ batch: { equals: batch.id } })
    await tell(again as Line, 'accepted')
    const paid = await allRows<Line>(storage, { tenant }, 'payout-lines', {
      where: { payout: { equals: line.payout }, status: { equals: 'accepted' } },
    })
    expect(paid).toHaveLength(1)
    await booksAgree()
  })

  it('keeps an exit from being undone once its settlement is in a batch', async () => {
    const keys = await keysOf(people[3])
    const batch = await make(keys)
    const [exit] = await month.rows<WithId>('member-exits', { member: { equals: people[3] } })
    const undo = { tenant, exit: exit?.id ?? '', actor: checker, reason: 'Stays' }
    await expect(undoExit(storage, undo)).rejects.toMatchObject({ code: 'PAYOUT_HELD' })
    await confirmed(people[3], '62088888888')
    await approveBatch(storage, { tenant, batch: batch.id, actor: checker })
    await expect(
      releaseBatch(storage, { tenant, batch: batch.id, actor: releaser }),
    ).rejects.toMatchObject({ code: 'PAYOUT_ACCOUNT_STATE' })
    await cancelBatch(storage, { tenant, batch: batch.id, actor: maker, reason: 'New account' })
    await undoExit(storage, undo)
    expect(await payable()).toEqual([])
    const paid = await month.rows('payout-lines', { status: { equals: 'accepted' } })
    expect(sumAmounts(paid.map(({ amount }) => Number(amount)))).toBe(60_000)
    await booksAgree()
  })
})
