import pg from 'pg'
import { randomBytes } from 'node:crypto'
import { openPlatform, type OpenOptions, type Platform } from '../../src/start'

/**
 * A platform of its own for one test file, on a database of its own.
 * The server comes from TEST_DATABASE_SERVER, which the global set-up provides with a migrated template.
 */
export async function openTestPlatform(
  options: Pick<OpenOptions, 'configure'> = {},
): Promise<Platform> {
  const server = process.env.TEST_DATABASE_SERVER ?? ''
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = process.env.TEST_DATABASE_TEMPLATE
  await onServer(server, `create database ${name}${template ? ` template ${template}` : ''}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  process.env.DATABASE_URL = url.toString()
  if (!template) process.env.PUSH_SCHEMA = 'true'
  process.env.LOG_LEVEL ??= 'fatal'
  process.env.PAYLOAD_SECRET ??= 'test-secret-that-is-long-enough-0123456789'
  process.env.MOTSHELO_MASTER_KEY ??= Buffer.alloc(32, 7).toString('base64')
  const platform = await openPlatform(options)
  return {
    ...platform,
    close: async () => {
      await platform.close()
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
