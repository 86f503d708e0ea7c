import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import {
  createDatabase,
  dropDatabase,
  type EmbeddedOptions,
  type EmbeddedServer,
  startEmbedded,
} from '../../src/storage/embedded'
import { findPackagedNative } from '../../src/storage/embedded/native'

jest.setTimeout(30_000)

const isRoot = process.getuid?.() === 0
const projectFolder = path.resolve(import.meta.dirname, '../..')

/** A program that starts the server, says so on one line, and ends when its input ends. */
const STARTER = `
const { startEmbedded } = await import(${JSON.stringify(
  pathToFileURL(path.join(projectFolder, 'src/storage/embedded/index.ts')).href,
)})
const { url, reused } = await startEmbedded({ dataFolder: process.argv[1] })
console.log(JSON.stringify({ url, reused }))
process.stdin.on('end', () => process.stdin.destroy()).resume()
`

let base: string
let dataFolder: string
let servers: EmbeddedServer[]
let starters: ChildProcess[]

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'motshelo-embedded-'))
  await chmod(base, 0o755)
  dataFolder = path.join(base, '.data')
  servers = []
  starters = []
})

afterEach(async () => {
  for (const starter of starters) starter.kill('SIGKILL')
  for (const server of servers) await server.stop()
  const location = path.join(dataFolder, 'postgres-location')
  if (existsSync(location)) {
    await rm((await readFile(location, 'utf8')).trim(), { recursive: true, force: true })
  }
  await rm(base, { recursive: true, force: true })
})

async function start(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataFolder, ...options })
  servers.push(server)
  return server
}

function spawnStarter(): ChildProcess {
  const args = ['--import', 'tsx', '--input-type=module', '-e', STARTER, dataFolder]
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  starters.push(child)
  return child
}

async function answer(child: ChildProcess): Promise<{ url: string; reused: boolean }> {
  if (!child.stdout) throw new Error('the starter has no output')
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line)
  throw new Error('the starter ended without an answer')
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

async function untilStopped(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await query(url, 'select 1').catch(() => null)) await sleep(50)
    else return
  }
  throw new Error('the server still answers')
}

async function postmasterPid(folder = dataFolder): Promise<number> {
  const text = await readFile(path.join(folder, 'postgres/postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** PostgreSQL's programs without the links that npm's install script makes. */
async function copyNativeWithoutLinks(): Promise<string> {
  const native = path.join(base, 'package', 'native')
  await cp(findPackagedNative(), native, { recursive: true, verbatimSymlinks: true })
  await chmod(path.join(base, 'package'), 0o755)
  for (const name of readdirSync(path.join(native, 'lib'))) {
    const file = path.join(native, 'lib', name)
    if ((await lstat(file)).isSymbolicLink()) await rm(file)
  }
  return native
}

describe('a fresh start', () => {
  it('makes a UTF-8 database that is reached with the password alone', async () => {
    const { url, reused } = await start()
    expect(reused).toBe(false)
    const [row] = await query(
      url,
      `select current_database() as database, current_setting('server_encoding') as encoding,
        current_setting('fsync') as fsync, current_setting('listen_addresses') as listens`,
    )
    expect(row).toEqual({
      database: 'motshelo',
      encoding: 'UTF8',
      fsync: 'on',
      listens: '127.0.0.1',
    })
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('keeps the password, the log and the data from other users', async () => {
    await start()
    expect(statSync(path.join(dataFolder, 'postgres-password')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(dataFolder, 'postgres.log')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(dataFolder, 'postgres')).mode & 0o777).toBe(0o700)
    const { uid } = statSync(path.join(dataFolder, 'postgres'))
    if (isRoot) expect(uid).not.toBe(0)
    else expect(uid).toBe(process.getuid?.())
  })

  it('gives each suite a database of its own and drops it with clients connected', async () => {
    const { url } = await start()
    const own = await createDatabase(url, 'suite "one"')
    const client = new pg.Client({ connectionString: own })
    client.on('error', () => undefined)
    await client.connect()
    expect(await query(own, 'select current_database() as name')).toEqual([{ name: 'suite "one"' }])
    await dropDatabase(url, 'suite "one"')
    await expect(query(own, 'select 1')).rejects.toMatchObject({ code: '3D000' })
    await client.end().catch(() => undefined)
  })
})

describe('a server that runs already', () => {
  it('is reused, and survives the stop of who reused it', async () => {
    const owner = await start()
    const other = await answer(spawnStarter())
    expect(other).toEqual({ url: owner.url, reused: true })
    const second = await start()
    expect(second.reused).toBe(true)
    await second.stop()
    starters[0]?.stdin?.end()
    await new Promise((resolve) => starters[0]?.once('exit', resolve))
    expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is started once by two simultaneous starters, and ends with its owner', async () => {
    const [first, second] = await Promise.all([answer(spawnStarter()), answer(spawnStarter())])
    expect([first.reused, second.reused].sort()).toEqual([false, true])
    expect(first.url).toBe(second.url)
    for (const starter of starters) starter.stdin?.end()
    await untilStopped(first.url)
  })

  it('stops on stop(), and starts on the same port with its data', async () => {
    const before = await start()
    await query(before.url, 'create table kept as select 7 as value')
    await before.stop()
    await expect(query(before.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const after = await start()
    expect(after).toMatchObject({ url: before.url, reused: false })
    expect(await query(after.url, 'select value from kept')).toEqual([{ value: 7 }])
  })
})

describe('after a kill', () => {
  it('of PostgreSQL, recovers with the committed data', async () => {
    const { url } = await start()
    await query(url, 'create table paid as select n from generate_series(1, 1000) n')
    process.kill(await postmasterPid(), 'SIGKILL')
    const after = await start()
    expect(after.reused).toBe(false)
    expect(await query(after.url, 'select count(*)::int as rows from paid')).toEqual([
      { rows: 1000 },
    ])
  })

  it('of Node, takes the orphan over and stops it', async () => {
    const starter = spawnStarter()
    const { url } = await answer(starter)
    starter.kill('SIGKILL')
    await new Promise((resolve) => starter.once('exit', resolve))
    const heir = await start()
    expect(heir).toMatchObject({ url, reused: true })
    await heir.stop()
    await expect(query(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('in the middle of initdb, starts over and leaves nothing half-made', async () => {
    const starter = spawnStarter()
    const isDraft = (name: string) => name.startsWith('postgres-draft-')
    while (!existsSync(dataFolder) || !readdirSync(dataFolder).some(isDraft)) await sleep(2)
    await sleep(100)
    starter.kill('SIGKILL')
    const { url, reused } = await start()
    expect(reused).toBe(false)
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readdirSync(dataFolder).filter(isDraft)).toEqual([])
  })

  it('is not deceived by a pid that another program has now', async () => {
    const before = await start()
    const file = path.join(dataFolder, 'postgres/postmaster.pid')
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
    await before.stop()
    const { uid, gid } = statSync(path.join(dataFolder, 'postgres'))
    const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
    try {
      await writeFile(file, [stranger.pid, ...rest].join('\n'), { mode: 0o600 })
      if (isRoot) await chown(file, uid, gid)
      const after = await start()
      expect(after.reused).toBe(false)
      expect(stranger.exitCode).toBeNull()
      await after.stop()
      expect(stranger.exitCode).toBeNull()
    } finally {
      stranger.kill('SIGKILL')
    }
  })
})

describe('the programs of PostgreSQL', () => {
  let native: string
  beforeEach(async () => {
    native = await copyNativeWithoutLinks()
  })

  it('get the links that npm made none of, and the right to run', async () => {
    await chmod(path.join(native, 'bin/postgres'), 0o644)
    const { url } = await start({ native })
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    const links = readdirSync(path.join(native, 'lib')).filter((name) => /^libicuuc\.so/.test(name))
    expect(links.sort()).toEqual(['libicuuc.so', 'libicuuc.so.60', 'libicuuc.so.60.2'])
  })

  it('are copied beside the data where they cannot be mended or reached', async () => {
    if (isRoot) await chmod(path.dirname(native), 0o700)
    else await chmod(path.join(native, 'lib'), 0o555)
    try {
      const { url } = await start({ native })
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
      const copies = readdirSync(dataFolder).filter((name) => /^postgres-native-/.test(name))
      expect(copies).toHaveLength(1)
    } finally {
      await chmod(path.join(native, 'lib'), 0o755)
    }
  })

  it('that fail to make a database say why and leave nothing behind', async () => {
    const initdb = path.join(native, 'bin/initdb')
    await rename(initdb, `${initdb}.real`)
    const script = '#!/bin/sh\n[ "$1" = --version ] || { echo "disk is full" >&2; exit 1; }\n'
    await writeFile(initdb, script, { mode: 0o755 })
    await expect(start({ native })).rejects.toMatchObject({
      code: 'EMBEDDED_INITDB',
      message: expect.stringContaining('disk is full'),
    })
    expect(readdirSync(dataFolder)).toEqual(['postgres-password'])
    await rename(`${initdb}.real`, initdb)
    expect((await start({ native })).reused).toBe(false)
  })
})

describe('what cannot be started', () => {
  it('is refused by name: port, password, broken data, version', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const address = holder.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(start({ port }))
      .rejects.toMatchObject({ code: 'EMBEDDED_PORT_TAKEN' })
      .finally(() => holder.close())

    await (await start()).stop()
    const control = path.join(dataFolder, 'postgres/global/pg_control')
    await rename(control, `${control}.away`)
    await expect(start()).rejects.toMatchObject({
      code: 'EMBEDDED_NOT_READY',
      message: expect.stringContaining('pg_control'),
    })
    await rename(`${control}.away`, control)

    const password = path.join(dataFolder, 'postgres-password')
    await rename(password, `${password}.away`)
    await expect(start()).rejects.toMatchObject({ code: 'EMBEDDED_PASSWORD' })
    await rename(`${password}.away`, password)

    await writeFile(path.join(dataFolder, 'postgres/PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject({
      code: 'EMBEDDED_DATA_VERSION',
      details: { found: '17', expected: '18' },
    })
  })
})

const rootNote = isRoot ? '' : ' (skipped: these tests need root)'
describe(`a checkout in a folder that only root may enter${rootNote}`, () => {
  const onlyRoot = isRoot ? it : it.skip

  onlyRoot('keeps its data in a private folder that PostgreSQL can enter', async () => {
    await chmod(base, 0o700)
    await mkdir(dataFolder)
    const native = await copyNativeWithoutLinks()
    const { url, stop } = await start({ native })
    await query(url, 'create table kept as select 7 as value')
    const location = await readFile(path.join(dataFolder, 'postgres-location'), 'utf8')
    const home = statSync(location.trim())
    expect(home.mode & 0o777).toBe(0o700)
    expect(home.uid).not.toBe(0)
    process.kill(await postmasterPid(location.trim()), 'SIGKILL')
    await stop()

    const again = await start({ native })
    expect(await query(again.url, 'select value from kept')).toEqual([{ value: 7 }])
    expect(await readFile(path.join(dataFolder, 'postgres-location'), 'utf8')).toBe(location)
  })

  onlyRoot('refuses to start empty when that folder is gone', async () => {
    await mkdir(dataFolder)
    await writeFile(path.join(dataFolder, 'postgres-location'), path.join(base, 'gone'))
    await expect(start()).rejects.toMatchObject({ code: 'EMBEDDED_DATA_MISSING' })
  })
})
