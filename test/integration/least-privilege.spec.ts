import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import pg from 'pg'
import type { Platform } from '../../src/start'
import { openSociety, post, rawSql, receipt } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'

/** The role of docs/operator.md: it serves, and can't take off what protects the books. */
const role = `app_${Math.random().toString(36).slice(2)}`

let platform: Platform
let url: string

beforeAll(async () => {
  platform = await openTestPlatform()
  const society = await openSociety(platform, 'least')
  await post(platform.storage, society.tenant, [receipt(society, 'one', 100)])
  const database = new URL(process.env.DATABASE_URL ?? '')
  await rawSql(
    `create role ${role} login password 'only-here'`,
    `grant connect on database ${database.pathname.slice(1)} to ${role}`,
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
  )
  database.username = role
  database.password = 'only-here'
  url = database.toString()
}, 180_000)

afterAll(async () => {
  await rawSql(`drop owned by ${role}`, `drop role ${role}`)
  await platform?.close()
}, 30_000)

const motshelo = (...given: string[]) =>
  new Promise<string>((resolve, reject) => {
    const command = ['scripts/run.mjs', 'cli', ...given]
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url }
    execFile(process.execPath, command, { env }, (error, out, err) =>
      error ? reject(new Error(`${out}${err}`)) : resolve(out),
    )
  })

it('starts on a database that is up to date, and writes', async () => {
  const made = ['init-tenant', '--slug', 'served', '--name', 'Served', '--template', 'burial']
  expect(JSON.parse(await motshelo(...made, '--json'))).toMatchObject({ slug: 'served' })
}, 240_000)

it.each([
  'alter table journals disable trigger refuse_row_change',
  'drop trigger refuse_row_change on journals',
  'truncate journals, postings',
  'set session_replication_role = replica',
  `update journals set narrative = 'x'`,
  'delete from audit_log',
])('is refused: %s', async (statement) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await expect(client.query(statement)).rejects.toThrow(/owner|permission denied|append-only/)
  } finally {
    await client.end()
  }
})
