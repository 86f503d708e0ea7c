import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { loadEnvironment } from '../../src/environment'

const NAMES = [
  'DATABASE_URL',
  'PORT',
  'PAYLOAD_SECRET',
  'MOTSHELO_MASTER_KEY',
  'DATA_FOLDER',
  'NODE_ENV',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'METRICS_TOKEN',
  'HOST',
]
const key = Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64')
const secret = 'Jq8zXv2mWk5tYb7nRc4pLd9sHf3gAe6u'
const database = 'postgres://somebody:pass@db.example/name'

let folder: string
let before: NodeJS.ProcessEnv

beforeEach(async () => {
  before = { ...process.env }
  for (const name of NAMES) delete process.env[name]
  folder = await mkdtemp(path.join(tmpdir(), 'environment-'))
})

afterEach(async () => {
  for (const name of NAMES) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  await rm(folder, { recursive: true })
})

const load = (variables: Record<string, string> = {}) => {
  Object.assign(process.env, variables)
  return loadEnvironment(folder)
}

describe('a fresh machine', () => {
  it('needs no variable, and keeps its secrets where only the owner reads them', async () => {
    const environment = await load()
    expect(environment).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
      dataFolder: path.join(folder, '.data'),
    })
    const file = path.join(folder, '.data', 'secrets.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const stored = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
    expect(process.env.PAYLOAD_SECRET).toBe(stored.PAYLOAD_SECRET)
    expect(Buffer.from(stored.MOTSHELO_MASTER_KEY ?? '', 'base64')).toHaveLength(32)
  })

  it('uses the same secrets at the next start, also when two start together', async () => {
    await Promise.all([load(), load()])
    const first = process.env.MOTSHELO_MASTER_KEY
    delete process.env.PAYLOAD_SECRET
    delete process.env.MOTSHELO_MASTER_KEY
    await load()
    expect(process.env.MOTSHELO_MASTER_KEY).toBe(first)
  })

  it('refuses to make a new key for a database whose key is gone', async () => {
    await mkdir(path.join(folder, '.data', 'postgres'), { recursive: true })
    await expect(load()).rejects.toMatchObject({ code: 'SECRETS_LOST' })
    await writeFile(path.join(folder, '.data', 'secrets.json'), '{"PAYLOAD_SECRET":"short"')
    await expect(load()).rejects.toMatchObject({ code: 'SECRETS_UNREADABLE' })
  })
})

describe('.env', () => {
  it('is read, the environment wins, and an empty variable counts as unset', async () => {
    await writeFile(path.join(folder, '.env'), 'PORT=4000\nLOG_LEVEL=warn\nDATABASE_URL=\n')
    expect(await load({ LOG_LEVEL: 'error' })).toMatchObject({
      port: 4000,
      logLevel: 'error',
      databaseUrl: undefined,
    })
  })
})

describe('a bad variable', () => {
  it.each([
    ['PORT', { PORT: '80a' }],
    ['PORT', { PORT: '70000' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['PAYLOAD_SECRET', { PAYLOAD_SECRET: 'short' }],
    ['MOTSHELO_MASTER_KEY', { MOTSHELO_MASTER_KEY: Buffer.alloc(16, 1).toString('base64') }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://db.example/name' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'abc' }],
  ])('%s is named: %j', async (variable, variables) => {
    await expect(load(variables)).rejects.toMatchObject({
      message: expect.stringContaining(variable),
      details: { variable },
      next: expect.any(String),
    })
  })

  it('does not show the password of a database address', async () => {
    const error = await load({ DATABASE_URL: 'mysql://u:hunter2@db.example/name' }).catch(
      (caught: Error) => caught,
    )
    expect(String((error as Error).message)).not.toContain('hunter2')
  })

  it('MongoDB is told to come later', async () => {
    await expect(load({ DATABASE_URL: 'mongodb://db.example/name' })).rejects.toThrow(/comes later/)
  })
})

describe('production with a database of its own', () => {
  const production = { NODE_ENV: 'production', DATABASE_URL: database }

  it.each(['PAYLOAD_SECRET', 'MOTSHELO_MASTER_KEY'])('needs %s', async (variable) => {
    const given = { PAYLOAD_SECRET: secret, MOTSHELO_MASTER_KEY: key, [variable]: '' }
    await expect(load({ ...production, ...given })).rejects.toMatchObject({
      code: 'ENVIRONMENT_MISSING',
      details: { variable },
    })
  })

  it('refuses a secret that looks like an example', async () => {
    const given = {
      PAYLOAD_SECRET: 'change-me-change-me-change-me-change-me',
      MOTSHELO_MASTER_KEY: key,
    }
    await expect(load({ ...production, ...given })).rejects.toThrow(/PAYLOAD_SECRET/)
  })

  it('starts with both', async () => {
    expect(
      await load({ ...production, PAYLOAD_SECRET: secret, MOTSHELO_MASTER_KEY: key }),
    ).toMatchObject({
      production: true,
      databaseUrl: database,
    })
  })
})
