import pg from 'pg'
import path from 'node:path'
import { startEmbedded } from '../../src/storage/embedded'

/**
 * The server for the integration and browser tests: an embedded PostgreSQL of its own with one migrated
 * database, which each test file copies. Runs as a child process; ends when its input closes.
 */
const TEMPLATE = 'motshelo_template'

const server = await startEmbedded({ dataFolder: path.resolve('.data/test') })
const maintenance = new URL(server.url)
maintenance.pathname = '/postgres'

const client = new pg.Client({ connectionString: maintenance.toString() })
await client.connect()
// These databases live for one run and nothing here cuts the power: waiting for the disk proves nothing.
for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
  await client.query(`alter system set ${setting} = 'off'`)
await client.query('select pg_reload_conf()')
const leftovers = await client.query<{ datname: string }>(
  `select datname from pg_database where datname like 'test\\_%' or datname = '${TEMPLATE}'`,
)
for (const { datname } of leftovers.rows)
  await client.query(`drop database "${datname}" with (force)`)
await client.query(`create database ${TEMPLATE}`)
await client.end()

const template = new URL(maintenance)
template.pathname = `/${TEMPLATE}`
process.env.DATABASE_URL = template.toString()
const { openPlatform } = await import('../../src/start')
const platform = await openPlatform()
await platform.close()

process.stdout.write(`${JSON.stringify({ server: maintenance.toString(), template: TEMPLATE })}\n`)
process.stdin.resume()
process.stdin.on('end', async () => {
  await server.stop()
  process.exit(0)
})
