import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { memberStatement, rebuildBalances, trialBalance, verifyLedger } from '../../src/ledger'
import type { Platform } from '../../src/start'
import { openSociety, post, rawSql, receipt, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let society: Society
let count = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

beforeEach(async () => {
  count += 1
  society = await openSociety(platform, `verify-${count}`)
  await post(platform.storage, society.tenant, [
    receipt(society, 'october', 1000, { businessDate: '2026-10-31' }),
    receipt(society, 'november', 500, { member: 1, businessDate: '2026-11-01' }),
    receipt(society, 'december', 20, { member: 2, businessDate: '2026-12-01' }),
  ])
})

afterAll(async () => {
  await platform?.close()
})

/** What somebody does who has the database's password and switches the triggers off. */
const tamper = (...statements: string[]) =>
  rawSql(`set session_replication_role = replica`, ...statements)

async function failing(): Promise<string[]> {
  const { ok, checks } = await verifyLedger(platform.storage, { tenant: society.tenant })
  const failed = checks.filter((check) => !check.ok).map(({ name }) => name)
  expect(ok).toBe(failed.length === 0)
  return failed.sort()
}

const ofTenant = () => `tenant_id = '${society.tenant}'`
const journalOf = (key: string) =>
  `(select id from journals where ${ofTenant()} and idempotency_key = '${key}')`

describe('verify', () => {
  it('passes untouched books, and books without a journal', async () => {
    expect(await failing()).toEqual([])
    society = await openSociety(platform, `empty-${count}`)
    expect(await failing()).toEqual([])
  })

  it('finds an amount that was changed on one side', async () => {
    await tamper(
      `update postings set amount = 1 where journal_id = ${journalOf('november')} and line = 1`,
    )
    expect(await failing()).toEqual([
      'balances-agree',
      'debits-equal-credits',
      'journals-balance',
      'journals-unchanged',
    ])
  })

  it('finds an amount that was changed everywhere it is kept', async () => {
    await tamper(
      `update postings set amount = 499 where journal_id = ${journalOf('november')}`,
      `update journals set total = 499 where id = ${journalOf('november')}`,
      `update balances set debit = debit - 1 where ${ofTenant()} and debit > 0`,
      `update balances set credit = credit - 1 where ${ofTenant()} and (credit = 500 or member_account_id is null and credit > 0)`,
    )
    expect(await failing()).toEqual(['journals-unchanged'])
  })

  it.each([
    [`narrative = 'another'`],
    [`business_date = '2026-10-30'`],
    [`event = 'remittance.allocated'`],
    [`idempotency_key = 'another'`],
    [`source_id = 'another', source_collection = 'remittances'`],
    [`actor = 'somebody'`],
    [`posted_at = '2020-01-01'`],
  ])('finds a journal changed in %s', async (change) => {
    await tamper(`update journals set ${change} where id = ${journalOf('november')}`)
    expect(await failing()).toContain('journals-unchanged')
  })

  it('finds two journals that changed numbers', async () => {
    await tamper(
      `update journals set number = 9 where id = ${journalOf('november')}`,
      `update journals set number = 2 where id = ${journalOf('december')}`,
      `update journals set number = 3 where id = ${journalOf('november')}`,
    )
    expect(await failing()).toEqual(['journals-chained', 'journals-unchanged'])
  })

  it.each([`member_id = gen_random_uuid()`, `number = 'SUS-9'`, `kind = 'savings'`, `seal = null`])(
    'finds a member account changed in %s',
    async (change) => {
      await tamper(`update member_accounts set ${change} where ${ofTenant()} and number = 'SUS-1'`)
      expect(await failing()).toEqual(['member-accounts-unchanged'])
    },
  )

  it('finds a posting moved to another day, which would move it between periods', async () => {
    await tamper(
      `update postings set business_date = '2026-10-01' where journal_id = ${journalOf('november')}`,
    )
    expect(await failing()).toEqual(['journals-unchanged'])
  })

  it('finds a journal that was taken out, in the middle and at the end', async () => {
    for (const key of ['november', 'december']) {
      await tamper(
        `delete from postings where journal_id = ${journalOf(key)}`,
        `delete from journals where id = ${journalOf(key)}`,
      )
      expect(await failing()).toContain('numbers-gapless')
    }
  })

  it('finds postings without their journal', async () => {
    await tamper(`delete from journals where id = ${journalOf('november')}`)
    expect(await failing()).toContain('postings-have-journals')
  })

  it('finds a balance that differs, names it, and rebuilding repairs it', async () => {
    const key = `member-account:${society.suspense[1]}`
    await tamper(`update balances set credit = 7 where ${ofTenant()} and key = '${key}'`)
    expect(await failing()).toEqual(['balances-agree', 'sub-ledgers-agree'])
    const repair = () =>
      platform.storage.transaction((transaction) =>
        rebuildBalances(transaction, { tenant: society.tenant }),
      )
    expect(await repair()).toEqual({ repaired: [key] })
    expect(await failing()).toEqual([])
    await tamper(`delete from balances where ${ofTenant()}`)
    expect(await failing()).toEqual(['balances-agree'])
    expect((await repair()).repaired).toHaveLength(5)
    expect(await failing()).toEqual([])
  })

  it('finds a posting on a control account without its member account', async () => {
    await tamper(
      `update postings set member_account_id = null where journal_id = ${journalOf('november')}`,
    )
    expect(await failing()).toEqual([
      'balances-agree',
      'control-accounts-have-members',
      'journals-unchanged',
    ])
  })
})

describe('the trial balance', () => {
  const at = (asOf?: string) =>
    trialBalance(platform.storage, { tenant: society.tenant, ...(asOf ? { asOf } : {}) })

  it('counts postings up to the day asked for', async () => {
    const october = await at('2026-10-31')
    expect(october).toMatchObject({
      asOf: '2026-10-31',
      currency: 'BWP',
      unit: 'thebe',
      totals: { debit: 1000, credit: 1000 },
      difference: 0,
    })
    expect(october.accounts.map(({ code, balance }) => [code, balance])).toEqual([
      ['1000', 1000],
      ['2000', -1000],
    ])
    expect((await at('2026-11-30')).totals.debit).toBe(1500)
    expect((await at()).totals.debit).toBe(1520)
    expect((await at('2026-10-30')).accounts).toEqual([])
  })

  it('refuses a day that is none, and a society that is none', async () => {
    await expect(at('2026-11-31')).rejects.toMatchObject({ status: 400 })
    const nobody = trialBalance(platform.storage, { tenant: 'nobody' })
    await expect(nobody).rejects.toMatchObject({ code: 'TENANT_UNKNOWN' })
  })
})

it('gives a member a statement with opening and closing balance', async () => {
  const { tenant } = society
  const member = await platform.storage.insertMany({ tenant }, 'members', [
    {
      memberNumber: 'M1',
      surname: 'Modise',
      forenames: 'Olebile',
      joinedOn: '2020-01-01',
      status: 'active',
    },
  ])
  const [memberId] = member as [string]
  await platform.storage.updateMany({ tenant }, 'member-accounts', [
    { id: society.suspense[0] as string, set: { member: memberId } },
  ])
  await post(platform.storage, tenant, [
    receipt(society, 'later', 5, { businessDate: '2026-11-20' }),
  ])
  const [statement] = await memberStatement(platform.storage, {
    tenant,
    member: memberId,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  expect(statement).toMatchObject({
    opening: -1000,
    closing: -1005,
    memberAccount: { number: 'SUS-1' },
  })
  expect(statement?.lines).toMatchObject([
    { businessDate: '2026-11-20', debit: 0, credit: 5, balance: -1005, journal: { number: 4 } },
  ])
})
