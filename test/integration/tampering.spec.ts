import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { SignedCheckpoint } from '../../src/domain/checkpoints'
import { runJob } from '../../src/jobs'
import { rebuildBalances, type JournalDraft } from '../../src/ledger'
import { verifySociety } from '../../src/jobs/verification'
import { verifyJob } from '../../src/jobs/verify'
import type { Platform } from '../../src/start'
import { checkpointOf } from '../../src/tenants/checkpoints'
import { actor, openSociety, post, rawSql, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'
import { rewriteAudit, rewriteJournals } from '../kit/rewrite'

const TABLES = ['journals', 'postings', 'audit_log', 'checkpoints', 'sequences', 'balances']

let platform: Platform
let society: Society
let tenant: string
let kept: SignedCheckpoint

/** What somebody does who has the database's password and switches the triggers off. */
const tamper = (...statements: string[]) =>
  rawSql('set session_replication_role = replica', ...statements)

const night = (key: string) => runJob(platform, { tenant, job: verifyJob, key, input: {}, actor })

/** Bank charges of a day, which no register keeps. */
const charge = (businessDate: string): JournalDraft => ({
  idempotencyKey: `charge ${businessDate}`,
  businessDate,
  event: 'bank.charged',
  narrative: `Charges of ${businessDate}`,
  postings: [
    { account: society.accounts['5200'] as string, side: 'debit', amount: 1500 },
    { account: society.accounts['1000'] as string, side: 'credit', amount: 1500 },
  ],
})

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await openSociety(platform, 'tampering')
  tenant = society.tenant
  const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04']
  for (const businessDate of days) await post(platform.storage, tenant, [charge(businessDate)])
  await night('first')
  await night('second')
  const last = { sequence: { equals: 2 } }
  for await (const [row] of platform.storage.stream({ tenant }, 'checkpoints', { where: last }))
    kept = checkpointOf(row as never)
  await rawSql(...TABLES.map((table) => `create table kept_${table} as table ${table}`))
}, 120_000)

afterEach(async () => {
  await tamper(
    ...TABLES.flatMap((table) => [
      `delete from ${table}`,
      `insert into ${table} select * from kept_${table}`,
    ]),
  )
  expect(await failing()).toEqual([])
})

afterAll(async () => {
  await rawSql(...TABLES.map((table) => `drop table if exists kept_${table}`))
  await platform?.close()
})

async function failing(checkpoint?: SignedCheckpoint): Promise<string[]> {
  const result = await verifySociety(platform, tenant, { checkpoint })
  const checks = [...result.ledger.checks, ...result.registers, result.database]
  const failed = checks.filter((check) => !check.ok).map(({ name }) => name)
  if (!result.audit.ok) failed.push('audit')
  expect(result.ok).toBe(failed.length === 0)
  return failed
}

const own = () => `tenant_id = '${tenant}'`
const journal = (number: number) => `${own()} and number = ${number}`
const posting = (number: number, line: number) =>
  `journal_id = (select id from journals where ${journal(number)}) and line = ${line}`
const entry = (sequence: number) => `chain = '${tenant}' and sequence = ${sequence}`
const numbers = (value: number) =>
  `update sequences set last = ${value} where key = '${tenant}:journal'`
const entries = () => `(select max(sequence) from audit_log where chain = '${tenant}')`
const cutLog = () => [
  `delete from audit_log where chain = '${tenant}' and sequence = ${entries()}`,
  `update sequences set last = ${entries()} where key = '${tenant}:audit:${tenant}'`,
]

describe('a journal', () => {
  it.each([
    `business_date = '2026-11-09'`,
    `posted_at = posted_at + interval '1 second'`,
    `event = 'other'`,
    `narrative = 'other'`,
    `source_collection = 'members', source_id = 'x'`,
    `idempotency_key = 'other'`,
    `body_hash = repeat('a', 64)`,
    `chain_hash = repeat('a', 64)`,
    `reverses = 'x'`,
    `actor = 'other'`,
    `total = total + 1`,
    `tenant_id = null`,
  ])('is found altered: %s', async (change) => {
    await tamper(`update journals set ${change} where ${journal(2)}`)
    expect(await failing()).not.toEqual([])
  })

  it.each([1, 2])('is found removed: number %i', async (number) => {
    await tamper(`delete from journals where ${journal(number)}`)
    expect(await failing()).toContain('numbers-gapless')
  })

  it('is found removed at the end, postings, balances, number and all', async () => {
    await tamper(
      `delete from postings where journal_id = (select id from journals where ${journal(4)})`,
      `delete from journals where ${journal(4)}`,
      numbers(3),
    )
    await platform.storage.transaction((transaction) => rebuildBalances(transaction, { tenant }))
    expect(await failing()).toEqual(['journals-chained'])
  })

  it('is found inserted', async () => {
    await tamper(
      `insert into journals select (jsonb_populate_record(j, jsonb_build_object('id',
        gen_random_uuid(), 'number', 5, 'idempotency_key', 'inserted'))).* from journals j where ${journal(4)}`,
      numbers(5),
    )
    expect(await failing()).toContain('journals-chained')
  })

  it('is found swapped with another, also when each is hashed anew', async () => {
    await tamper(
      `update journals set number = 99 where ${journal(2)}`,
      `update journals set number = 2 where ${journal(3)}`,
      `update journals set number = 3 where ${journal(99)}`,
    )
    expect(await failing()).toContain('journals-unchanged')
    await rewriteJournals(platform.storage, tenant, { chain: false })
    expect(await failing()).toEqual(['journals-chained'])
  })

  it('is found altered by who hashes the whole chain anew', async () => {
    await tamper(`update journals set narrative = 'other' where ${journal(2)}`)
    await rewriteJournals(platform.storage, tenant, { chain: true })
    expect(await failing()).toEqual(['journals-chained'])
  })

  it('is found truncated', async () => {
    await tamper('delete from postings', 'delete from journals', 'delete from balances', numbers(0))
    expect(await failing()).toEqual(['journals-chained'])
  })
})

describe('a posting', () => {
  it.each([
    `amount = amount + 1`,
    `side = 'credit'`,
    `line = 7`,
    `business_date = '2026-11-09'`,
    `account_id = gen_random_uuid()`,
    `member_account_id = gen_random_uuid()`,
    `journal_id = gen_random_uuid()`,
  ])('is found altered: %s', async (change) => {
    const line = change.includes('side') ? 1 : 2
    await tamper(`update postings set ${change} where ${posting(2, line)}`)
    expect(await failing()).not.toEqual([])
  })

  it('is found removed and inserted', async () => {
    await tamper(`delete from postings where ${posting(2, 2)}`)
    expect(await failing()).toContain('journals-unchanged')
    await tamper(
      `insert into postings select * from kept_postings where ${posting(2, 2)}`,
      `insert into postings select (jsonb_populate_record(p, jsonb_build_object('id',
        gen_random_uuid(), 'line', 3))).* from postings p where ${posting(2, 2)}`,
    )
    expect(await failing()).toContain('journals-unchanged')
  })

  it('is found swapped with the other line', async () => {
    await tamper(
      `update postings set line = 9 where ${posting(2, 1)}`,
      `update postings set line = 1 where ${posting(2, 2)}`,
      `update postings set line = 2 where ${posting(2, 9)}`,
    )
    expect(await failing()).toEqual(['journals-unchanged'])
  })
})

describe('an audit entry', () => {
  it.each([
    `at = at + interval '1 second'`,
    `actor = 'other'`,
    `actor_name = 'other'`,
    `action = 'other'`,
    `collection = 'other'`,
    `document_id = 'other'`,
    `changes = '[]'`,
    `reason = 'other'`,
    `previous_hash = repeat('a', 64)`,
    `hash = repeat('a', 64)`,
  ])('is found altered: %s', async (change) => {
    await tamper(`update audit_log set ${change} where ${entry(2)}`)
    expect(await failing()).toEqual(['audit'])
  })

  it.each([1, 3])('is found removed: number %i', async (sequence) => {
    await tamper(`delete from audit_log where ${entry(sequence)}`)
    expect(await failing()).toEqual(['audit'])
  })

  it('is found removed at the end, number and all', async () => {
    await tamper(...cutLog())
    expect(await failing()).toEqual(['audit'])
  })

  it('is found inserted, and swapped with another', async () => {
    await tamper(
      `insert into audit_log select (jsonb_populate_record(a, jsonb_build_object('id',
        gen_random_uuid(), 'sequence', ${entries()} + 1))).* from audit_log a where ${entry(2)}`,
    )
    expect(await failing()).toEqual(['audit'])
    await tamper(
      `delete from audit_log where chain = '${tenant}' and sequence = ${entries()}`,
      `update audit_log set sequence = 9999 where ${entry(2)}`,
      `update audit_log set sequence = 2 where ${entry(3)}`,
      `update audit_log set sequence = 3 where ${entry(9999)}`,
    )
    expect(await failing()).toEqual(['audit'])
  })

  it('is found altered by who hashes the whole chain anew', async () => {
    await tamper(`update audit_log set actor_name = 'other' where ${entry(2)}`)
    await rewriteAudit(platform.storage, tenant)
    expect(await failing()).toEqual(['audit'])
  })
})

describe('a checkpoint', () => {
  const of = (sequence: number) => `${own()} and sequence = ${sequence}`

  it.each([
    `at = at + interval '1 second'`,
    `journals = 3`,
    `journal_head = repeat('a', 64)`,
    `audit_entries = 1`,
    `audit_head = repeat('a', 64)`,
    `platform_entries = 1`,
    `platform_head = repeat('a', 64)`,
    `previous_hash = repeat('a', 64)`,
    `signature = 'AAAA'`,
    `public_key = 'AAAA'`,
  ])('is found altered: %s', async (change) => {
    await tamper(`update checkpoints set ${change} where ${of(2)}`)
    expect(await failing()).toContain('checkpoints-unchanged')
  })

  it('is found removed', async () => {
    await tamper(`delete from checkpoints where ${of(1)}`)
    expect(await failing()).toEqual(['checkpoints-unchanged'])
    await tamper(
      `insert into checkpoints select * from kept_checkpoints where ${of(1)}`,
      `delete from checkpoints where ${of(2)}`,
    )
    expect(await failing()).toEqual(['checkpoints-unchanged'])
  })

  it('that was kept elsewhere finds what all traces were removed of', async () => {
    expect(await failing(kept)).toEqual([])
    await tamper(
      `update journals set narrative = 'other' where ${journal(2)}`,
      `delete from checkpoints where ${own()}`,
      `update sequences set last = 0 where key = '${tenant}:checkpoints'`,
      ...cutLog(),
    )
    await rewriteJournals(platform.storage, tenant, { chain: true })
    expect(await failing()).toEqual([])
    expect(await failing(kept)).toEqual(['journals-chained', 'audit'])
  })

  it('is refused when it is another society’s or was changed', async () => {
    const { tenant: other } = await openSociety(platform, `other-${Date.now()}`)
    await expect(verifySociety(platform, other, { checkpoint: kept })).rejects.toMatchObject({
      code: 'CHECKPOINT_INVALID',
    })
    await expect(failing({ ...kept, sequence: 9 })).rejects.toMatchObject({
      code: 'CHECKPOINT_INVALID',
    })
    await rawSql(...TABLES.map((table) => `drop table kept_${table}`))
    await rawSql(...TABLES.map((table) => `create table kept_${table} as table ${table}`))
  })
})
