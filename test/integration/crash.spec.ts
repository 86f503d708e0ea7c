import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { setTimeout as wait } from 'node:timers/promises'
import { verifyAuditChain } from '../../src/hooks/audit'
import { trialBalance, verifyLedger } from '../../src/ledger'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { makeMonth } from '../kit/month'
import { Random } from '../kit/month/random'
import { asFile, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { PostProcess } from '../kit/post-process'

const PROCESSES = 10
const CONNECTIONS = 40
/** Milliseconds within which a kill falls: several transactions, and mostly in the middle of one. */
const MOMENT = 120

const random = new Random(Date.now())
const { expected, ...files } = makeMonth({ seed: 50, period: '2026-08', members: 1900 })

let platform: Platform
let month: PayrollMonth
let remittance: string
let kills = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  month = await societyOf(platform, 'crash', files)
  await month.generate()
  const rejections = asFile(files.rejections, 'rejections.csv')
  remittance = (await month.importFile(asFile(files.remittance), { rejections })).id
}, 120_000)

afterAll(() => platform?.close(), 30_000)

const progress = async () => {
  const [row] = await month.rows<Row & { status: string; lastItem: string | null }>('remittances')
  return row
}

/** Ends every connection of the test's database but the one that asks, as a failing network would. */
async function killConnections(client: pg.Client): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name = $1`,
    [VICTIM],
  )
}

const VICTIM = 'post-worker'

describe(`a posting killed at ${PROCESSES + CONNECTIONS} random moments: ${PROCESSES} processes by SIGKILL, ${CONNECTIONS} times the connections to the database`, () => {
  it('should go on after its process is killed, the first times while it still matches', async () => {
    const url = new URL(process.env.DATABASE_URL as string)
    url.searchParams.set('application_name', VICTIM)
    process.env.DATABASE_URL = url.toString()
    let next = new PostProcess(month.tenant, remittance)
    for (let kill = 0; kill < PROCESSES; kill++) {
      const now = next
      // The next one starts while this one works.
      next = new PostProcess(month.tenant, remittance)
      await now.post(kill < 2 ? 'matching' : 'posting')
      // However slow the machine is, every other posting commits something before it dies.
      if (kill >= 2 && kill % 2 === 1) await now.says((line) => line.startsWith('posting'))
      await wait(random.between(0, kill < 2 ? 400 : MOMENT))
      await now.kill()
      kills += 1
    }
    await next.kill()
    expect(await progress()).toMatchObject({ status: 'posting', lastItem: expect.any(String) })
  }, 240_000)

  it('should go on after its connections are killed', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    const worker = new PostProcess(month.tenant, remittance)
    while (kills < PROCESSES + CONNECTIONS) {
      const { ends, underWay } = await worker.post('posting')
      // It met a connection that had been killed while nobody used it: the next attempt has a new one.
      if (underWay.startsWith('stopped')) continue
      expect(underWay).toMatch(/^posting/)
      const end = { said: '' }
      void ends.then((word) => (end.said = word))
      // A kill between two transactions ends no work; then another one follows.
      while (!end.said) {
        await wait(random.between(0, MOMENT))
        await killConnections(client)
      }
      expect(end.said).toMatch(/^stopped/)
      kills += 1
    }
    await client.end()
    expect(await progress()).toMatchObject({ status: 'posting' })
    await worker.kill()
  }, 240_000)

  it('should have lost nothing and posted nothing twice in the end', async () => {
    expect(kills).toBe(PROCESSES + CONNECTIONS)
    const { remittance: received, allocated, suspense, arrears } = await month.post()
    expect({ remittance: received, allocated, suspense, arrears }).toEqual({
      remittance: expected.remittance,
      allocated: expected.allocated,
      suspense: expected.suspense,
      arrears: expected.arrears,
    })
    const items = await month.rows('reconciliation-items')
    expect(items.length).toBeGreaterThan(3000)
    const paid = items.filter((item) => item.received !== 0).map(({ id }) => id)
    const journals = await month.rows('journals')
    expect(journals.map(({ sourceId }) => sourceId).sort()).toEqual(paid.sort())
  }, 60_000)

  it('should have books, registers and audit log that agree', async () => {
    const { tenant } = month
    expect(await verifyLedger(platform.storage, { tenant })).toMatchObject({ ok: true })
    expect(await verifyAuditChain(platform.storage, tenant)).toMatchObject({ ok: true })
    const books = await trialBalance(platform.storage, { tenant })
    const balances = Object.fromEntries(books.accounts.map(({ code, balance }) => [code, balance]))
    expect(balances).toEqual({
      1100: expected.remittance.amount,
      2000: -expected.suspense,
      2100: -(expected.allocated.SAV as number),
      4000: -(expected.allocated.DUES as number),
      4110: -(expected.allocated['FUN-A'] as number),
      4120: -(expected.allocated['FUN-B'] as number),
      4130: -(expected.allocated['FUN-C'] as number),
    })
    const sum = (rows: Row[], field: string) =>
      rows.reduce((total, row) => total + Number(row[field]), 0)
    expect(sum(await month.rows('arrears'), 'outstanding')).toBe(expected.arrears)
    expect(sum(await month.rows('suspense-items'), 'remaining')).toBe(expected.suspense)
  }, 60_000)
})
