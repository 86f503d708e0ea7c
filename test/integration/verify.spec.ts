import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { runJob } from '../../src/jobs'
import { verifyPlatform, verifySociety } from '../../src/jobs/verification'
import { verifyJob } from '../../src/jobs/verify'
import { approveResolution, proposeResolution } from '../../src/plugins/reconciliation'
import type { Platform } from '../../src/start'
import { databaseGuardFaults, installDatabaseGuards } from '../../src/storage'
import type { Row } from '../../src/storage/types'
import { rawSql } from '../kit/ledger'
import {
  checker,
  filesOf,
  maker,
  remittanceOf,
  societyOf,
  type PayrollMonth,
} from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let month: PayrollMonth
let count = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(() => platform?.close(), 30_000)

/** A posted month with arrears of two members, some paid from suspense, and suspense of both kinds. */
async function newMonth(): Promise<void> {
  count += 1
  const orders: [string, string][] = [
    ['DUES', '25.00'],
    ['FUN-A', '85.00'],
  ]
  const people = ['100000001', '100000002'].map((payrollNumber) => ({ payrollNumber, orders }))
  month = await societyOf(platform, `verify-${count}`, { period: '2026-05', ...filesOf(people) })
  await month.generate()
  await month.importFile(
    remittanceOf(
      ['100000001', '4471', '85.00'],
      ['100000002', '4471', '90.00'],
      ['999999999', '4471', '90.00'],
      ['100000002', '4471', '-70.00'],
    ),
  )
  await month.post()
  const { tenant } = month
  const [item] = await month.rows<Row & { id: string }>('suspense-items', {
    amount: { equals: 9000 },
  })
  const [owing] = await month.rows('arrears')
  const resolution = await proposeResolution(platform, {
    ...{ tenant, suspenseItem: item?.id as string, kind: 'allocate', amount: 1000 },
    ...{ subscription: owing?.subscription as string, reason: 'Letter', actor: maker },
  })
  await approveResolution(platform, { tenant, resolution, actor: checker })
}

/** What somebody does who has the database's password and switches the triggers off. */
const tamper = (...statements: string[]) =>
  rawSql('set session_replication_role = replica', ...statements)

const ofTenant = () => `tenant_id = '${month.tenant}'`

async function failing(expectedHead?: string): Promise<string[]> {
  const result = await verifySociety(platform, month.tenant, { expectedHead })
  const checks = [...result.ledger.checks, ...result.registers, result.database]
  const failed = checks.filter((check) => !check.ok).map(({ name }) => name)
  if (!result.audit.ok) failed.push('audit')
  expect(result.ok).toBe(failed.length === 0)
  return failed
}

let nights = 0
const night = () => {
  nights += 1
  const order = { tenant: month.tenant, job: verifyJob, key: `night-${nights}`, input: {} }
  return runJob(platform, { ...order, actor: maker })
}

describe('registers', () => {
  beforeEach(newMonth)

  it('pass as they are', async () => {
    expect(await failing()).toEqual([])
  })

  it.each([
    ['suspense_items', 'remaining = 0', 'suspense-agrees'],
    ['suspense_items', 'member_id = gen_random_uuid()', 'suspense-agrees'],
    ['arrears', 'outstanding = 0', 'arrears-agree'],
    ['arrears', `outstanding = 0, status = 'void'`, 'arrears-agree'],
    ['reconciliation_items', 'allocated = 0', 'remittances-tie-out'],
    ['reconciliation_items', 'arrears = 0', 'arrears-agree'],
    ['remittances', 'allocated = 0', 'remittances-tie-out'],
  ])('are found changed: %s, %s', async (table, change, check) => {
    await tamper(`update ${table} set ${change} where ${ofTenant()}`)
    expect(await failing()).toEqual([check])
  })

  it('are found changed when a member account moves to another member, seal and all', async () => {
    const [one, two] = await month.rows('members')
    const [account] = await month.rows('member-accounts', {
      member: { equals: one?.id },
      kind: { not_equals: 'suspense' },
    })
    await tamper(
      `update member_accounts set member_id = '${String(two?.id)}' where id = '${String(account?.id)}'`,
    )
    expect(await failing()).toEqual(['member-accounts-unchanged', 'member-accounts-owned'])
  })
})

describe('what the database refuses', () => {
  beforeAll(newMonth, 60_000)

  it.each([
    ['dropped', 'drop trigger refuse_row_change on journals'],
    ['disabled', 'alter table journals disable trigger refuse_row_change'],
    ['for truncate dropped', 'drop trigger refuse_truncate on journals'],
    [
      'without meaning',
      'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    ],
  ])('is found %s, and put back at the next start', async (_how, statement) => {
    await rawSql(statement)
    expect(await failing()).toEqual(['changes-refused'])
    expect(await installDatabaseGuards(platform.payload)).toContain('journals')
    await expect(rawSql(`update journals set narrative = 'x'`)).rejects.toThrow('append-only')
    await expect(rawSql('truncate journals')).rejects.toThrow('append-only')
    expect(await databaseGuardFaults(platform.payload)).toContain(
      'journals could be changed until this process started',
    )
    expect(await installDatabaseGuards(platform.payload)).toEqual([])
    expect(await failing()).toEqual([])
  })
})

describe('the audit log', () => {
  beforeEach(newMonth)

  const last = () => month.rows('audit-log').then((rows) => rows.length)
  const counter = (value: number) =>
    `update sequences set last = ${value} where key = '${month.tenant}:audit:${month.tenant}'`

  it('is found short when its last entry went together with the counter', async () => {
    await night()
    const entries = await last()
    await tamper(
      `delete from audit_log where chain = '${month.tenant}' and sequence = ${entries}`,
      counter(entries - 1),
    )
    expect(await failing()).toEqual(['audit'])
    await expect(night()).rejects.toMatchObject({ code: 'BOOKS_BROKEN' })
  })

  it('is found gone as a whole', async () => {
    await night()
    await tamper(`delete from audit_log where chain = '${month.tenant}'`, counter(0))
    expect(await failing()).toEqual(['audit'])
  })

  it('must hold a head that an operator noted', async () => {
    const { audit } = await verifySociety(platform, month.tenant)
    const entries = await last()
    await month.in('2026-06').generate()
    expect(await failing(audit.head)).toEqual([])
    expect(await failing('ab'.repeat(32))).toEqual(['audit'])
    await tamper(
      `delete from audit_log where chain = '${month.tenant}' and sequence >= ${entries}`,
      counter(entries - 1),
    )
    expect(await failing(audit.head)).toEqual(['audit'])
  })

  it('of the platform is checked, too, each night', async () => {
    await night()
    expect(await verifyPlatform(platform)).toMatchObject({ ok: true })
    await tamper(`update audit_log set actor = 'nobody' where chain = 'platform' and sequence = 1`)
    expect(await verifyPlatform(platform)).toMatchObject({
      ok: false,
      audit: { broken: { sequence: 1 } },
    })
    await expect(night()).rejects.toMatchObject({
      code: 'BOOKS_BROKEN',
      message: expect.stringContaining('audit log of the platform'),
    })
  })
})
