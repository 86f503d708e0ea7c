import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  accountBalance,
  openMemberAccounts,
  postJournals,
  verifyLedger,
  type JournalDraft,
} from '../../src/ledger'
import type { Platform } from '../../src/start'
import { actor, fingerprint, openSociety, post, rawSql, receipt, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let society: Society

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await openSociety(platform, 'posting')
}, 180_000)

afterAll(async () => {
  await platform?.close()
})

const send = (...journals: JournalDraft[]) => post(platform.storage, society.tenant, journals)
const balance = (code: string) =>
  accountBalance(platform.storage, {
    tenant: society.tenant,
    account: society.accounts[code] as string,
  })

it('numbers journals without a gap and keeps the balances of account and member account', async () => {
  const own = await openSociety(platform, 'numbers')
  const drafts = [receipt(own, 'a', 1000), receipt(own, 'b', 250, { member: 1 })]
  const posted = await post(platform.storage, own.tenant, drafts)
  expect(posted.map(({ number, posted }) => [number, posted])).toEqual([
    [1, true],
    [2, true],
  ])
  const read = (subject: { account: string } | { memberAccount: string }) =>
    accountBalance(platform.storage, { tenant: own.tenant, ...subject })
  expect(await read({ account: own.accounts['1000'] as string })).toEqual({
    debit: 1250,
    credit: 0,
    balance: 1250,
  })
  expect(await read({ memberAccount: own.suspense[1] as string })).toEqual({
    debit: 0,
    credit: 250,
    balance: -250,
  })
  expect((await verifyLedger(platform.storage, { tenant: own.tenant })).ok).toBe(true)
})

describe('an idempotency key', () => {
  it('posts once, and answers the same journal each time after', async () => {
    const [first] = await send(receipt(society, 'once', 700))
    const before = await fingerprint(platform.storage, society.tenant)
    const [again, fresh, twice] = await send(
      receipt(society, 'once', 700),
      receipt(society, 'new', 1),
      receipt(society, 'new', 1),
    )
    expect(again).toEqual({ ...first, posted: false })
    expect(fresh?.posted).toBe(true)
    expect(twice).toEqual({ ...fresh, posted: false })
    expect(await fingerprint(platform.storage, society.tenant)).not.toBe(before)
  })

  it('refuses another journal under the same key', async () => {
    await send(receipt(society, 'taken', 700))
    const before = await fingerprint(platform.storage, society.tenant)
    const other = send(receipt(society, 'fine', 5), receipt(society, 'taken', 701))
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT', status: 409 })
    expect(await fingerprint(platform.storage, society.tenant)).toBe(before)
  })

  it('posts once when ten send it at the same time', async () => {
    const { debit } = await balance('1000')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(receipt(society, 'parallel', 300))),
    )
    expect(answers.flat().filter(({ posted }) => posted)).toHaveLength(1)
    expect(new Set(answers.flat().map(({ id }) => id)).size).toBe(1)
    expect((await balance('1000')).debit).toBe(debit + 300)
  })

  it('belongs to one society: another may use the same', async () => {
    const other = await openSociety(platform, 'other')
    await send(receipt(society, 'shared', 10))
    const [posted] = await post(platform.storage, other.tenant, [receipt(other, 'shared', 99)])
    expect(posted).toMatchObject({ number: 1, posted: true })
  })
})

it('ends with the exact balance after 20 parallel postings on the same accounts', async () => {
  const { debit } = await balance('1000')
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      send(
        receipt(society, `many-${index}`, 100 + index, { member: index % 3 }),
        receipt(society, `more-${index}`, 1, { member: (index + 1) % 3 }),
      ),
    ),
  )
  expect((await balance('1000')).debit).toBe(debit + 20 * 100 + 190 + 20)
  expect(await verifyLedger(platform.storage, { tenant: society.tenant })).toMatchObject({
    ok: true,
  })
})

describe('what is refused leaves the books as they were', () => {
  const changed = (change: (draft: JournalDraft) => void) => () => {
    const draft = structuredClone(receipt(society, 'bad', 500))
    change(draft)
    return draft
  }
  const lineOf = (draft: JournalDraft, index: number) =>
    draft.postings[index] as JournalDraft['postings'][number]

  it.each([
    ['JOURNAL_UNBALANCED', changed((draft) => (lineOf(draft, 0).amount = 501))],
    ['JOURNAL_INVALID', changed((draft) => (lineOf(draft, 0).amount = 0.5))],
    ['JOURNAL_INVALID', changed((draft) => (draft.businessDate = '2026-02-30'))],
    ['JOURNAL_INVALID', changed((draft) => (draft.idempotencyKey = 'reversal:x'))],
    ['ACCOUNT_UNKNOWN', changed((draft) => (lineOf(draft, 0).account = 'no-such-account'))],
    ['ACCOUNT_UNKNOWN', changed((draft) => (lineOf(draft, 0).account = society.tenant))],
    ['MEMBER_ACCOUNT_REQUIRED', changed((draft) => (lineOf(draft, 1).memberAccount = null))],
    ['MEMBER_ACCOUNT_UNKNOWN', changed((draft) => (lineOf(draft, 1).memberAccount = 'nobody'))],
    [
      'MEMBER_ACCOUNT_MISMATCH',
      changed((draft) => (lineOf(draft, 0).memberAccount = lineOf(draft, 1).memberAccount ?? null)),
    ],
  ])('%s', async (code, bad) => {
    const before = await fingerprint(platform.storage, society.tenant)
    const batch = [receipt(society, 'good-1', 1), bad(), receipt(society, 'good-2', 2)]
    await expect(send(...batch)).rejects.toMatchObject({ code })
    expect(await fingerprint(platform.storage, society.tenant)).toBe(before)
  })

  it('refuses the accounts of another society', async () => {
    const other = await openSociety(platform, 'neighbour')
    const before = await fingerprint(platform.storage, society.tenant)
    await expect(send(receipt(other, 'theirs', 5))).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    })
    const mixed = receipt({ ...society, suspense: other.suspense }, 'mixed', 5)
    await expect(send(mixed)).rejects.toMatchObject({ code: 'MEMBER_ACCOUNT_UNKNOWN' })
    expect(await fingerprint(platform.storage, society.tenant)).toBe(before)
  })

  it('refuses a closed account', async () => {
    const id = society.accounts['1050'] as string
    await platform.storage.updateMany({ tenant: society.tenant }, 'accounts', [
      { id, set: { status: 'closed' } },
    ])
    const draft = receipt({ ...society, accounts: { ...society.accounts, 1000: id } }, 'closed', 5)
    await expect(send(draft)).rejects.toMatchObject({ code: 'ACCOUNT_CLOSED', status: 409 })
  })
})

it('refuses UPDATE, DELETE and TRUNCATE in the database itself', async () => {
  await send(receipt(society, 'forever', 10))
  for (const statement of [
    `update postings set amount = amount + 1`,
    `delete from postings`,
    `truncate postings`,
    `update journals set narrative = 'another'`,
    `delete from journals`,
    `truncate journals cascade`,
  ]) {
    await expect(rawSql(statement)).rejects.toThrow('append-only')
  }
})

describe('member accounts', () => {
  const open = (number: string, code: string) =>
    platform.storage.transaction((transaction) =>
      openMemberAccounts(transaction, {
        tenant: society.tenant,
        rows: [{ number, kind: 'suspense', account: society.accounts[code] as string }],
      }),
    )

  it('open once, and are answered when asked for again', async () => {
    const [first] = await open('SUS-77', '2000')
    expect(first?.opened).toBe(true)
    expect(await open('SUS-77', '2000')).toEqual([{ ...first, opened: false }])
  })

  it('refuse a number in use for something else, and an account that has no members', async () => {
    await open('SUS-78', '2000')
    await expect(open('SUS-78', '2050')).rejects.toMatchObject({ code: 'MEMBER_ACCOUNT_CONFLICT' })
    await expect(open('SUS-79', '1000')).rejects.toMatchObject({ code: 'MEMBER_ACCOUNT_MISMATCH' })
  })
})

it('posts thousands of journals in as many statements as a few', async () => {
  const own = await openSociety(platform, 'bulk')
  const callsFor = async (count: number): Promise<number> => {
    let calls = 0
    const journals = Array.from({ length: count }, (_, index) =>
      receipt(own, `bulk-${count}-${index}`, 1 + index, { member: index % 3 }),
    )
    await platform.storage.transaction((transaction) => {
      const counted = new Proxy(transaction, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name)
          // An id is made here, not asked of the database.
          if (typeof value === 'function' && name !== 'newId') calls += 1
          return value
        },
      })
      return postJournals(counted, { tenant: own.tenant, actor, journals })
    })
    return calls
  }
  // The first journal of a society follows none, so that nothing is read of one before it.
  await callsFor(1)
  expect(await callsFor(3000)).toBe(await callsFor(3))
  expect(await verifyLedger(platform.storage, { tenant: own.tenant })).toMatchObject({ ok: true })
})
