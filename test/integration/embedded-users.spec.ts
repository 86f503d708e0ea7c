import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { startEmbedded } from '../../src/storage/embedded'

jest.setTimeout(60_000)

const projectFolder = path.resolve(import.meta.dirname, '../..')
const embedded = pathToFileURL(path.join(projectFolder, 'src/storage/embedded/index.ts')).href

/** A program that uses the server until it is told to stop, or to end without stopping. */
const USER = `
const { startEmbedded } = await import(${JSON.stringify(embedded)})
const { url, reused, stop } = await startEmbedded({ dataFolder: process.argv[1] })
console.log(JSON.stringify({ url, reused }))
process.stdin.on('data', async (text) => {
  if (String(text).startsWith('stop')) await stop()
  process.exit(0)
})
`

let base: string
let dataFolder: string
let children: ChildProcess[]

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'motshelo-users-'))
  await chmod(base, 0o755)
  dataFolder = path.join(base, '.data')
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  const server = await startEmbedded({ dataFolder })
  await server.stop()
  const location = path.join(dataFolder, 'postgres-location')
  if (existsSync(location))
    await rm((await readFile(location, 'utf8')).trim(), { recursive: true, force: true })
  await rm(base, { recursive: true, force: true })
})

type User = {
  url: string
  reused: boolean
  /** Ends it: by `stop()`, by an end of the process without it, or by a kill. */
  end(how: 'stop' | 'exit' | 'kill'): Promise<void>
}

async function use(): Promise<User> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', USER, dataFolder]
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const [line = ''] = await Promise.race([firstLine(child), exited.then(() => [])])
  const end = async (how: 'stop' | 'exit' | 'kill') => {
    if (how === 'kill') child.kill('SIGKILL')
    else child.stdin?.write(`${how}\n`)
    await exited
  }
  return { ...(JSON.parse(line) as { url: string; reused: boolean }), end }
}

async function firstLine({ stdout }: ChildProcess): Promise<string[]> {
  if (stdout) for await (const line of createInterface({ input: stdout })) return [line]
  return []
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function untilStopped(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (!(await answers(url))) return
    await sleep(50)
  }
  throw new Error('the server still answers')
}

describe('a server that several processes use', () => {
  it.each(['stop', 'exit', 'kill'] as const)(
    'stays when the one that started it ends first, by %s, and ends with the other',
    async (how) => {
      const first = await use()
      const second = await use()
      expect([first.reused, second.reused]).toEqual([false, true])
      await first.end(how)
      expect(await answers(second.url)).toBe(true)
      await second.end('stop')
      expect(await answers(second.url)).toBe(false)
    },
  )

  it('stays when the one that found it ends first, and ends with the one that started it', async () => {
    const first = await use()
    const second = await use()
    await second.end('exit')
    expect(await answers(first.url)).toBe(true)
    await first.end('exit')
    await untilStopped(first.url)
  })

  it('is stopped by the last of three that come and go in turn', async () => {
    const first = await use()
    const second = await use()
    await first.end('stop')
    const third = await use()
    expect(third).toMatchObject({ url: first.url, reused: true })
    await second.end('stop')
    expect(await answers(third.url)).toBe(true)
    await third.end('exit')
    await untilStopped(third.url)
    expect(readdirSync(path.join(dataFolder, 'postgres-users'))).toEqual([])
  })

  it('is never found stopping by one that starts while the last one stops', async () => {
    let last = await use()
    for (let round = 0; round < 3; round += 1) {
      const [next] = await Promise.all([use(), sleep(round * 150).then(() => last.end('stop'))])
      expect(await answers(next.url)).toBe(true)
      last = next
    }
  })
})

type Ran = { code: number; out: string; err: string }

function motshelo(...given: string[]): Promise<Ran> {
  const command = ['scripts/run.mjs', 'cli', ...given]
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', DATA_FOLDER: dataFolder }
  return new Promise((resolve) => {
    const options = { cwd: projectFolder, env }
    const child = execFile(process.execPath, command, options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
    children.push(child)
  })
}

const columns =
  'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date'

async function membersFile(count: number): Promise<string> {
  const file = path.join(base, `members-${count}.csv`)
  const rows = Array.from({ length: count }, (_, at) => {
    const digits = String(at + 1).padStart(9, '0')
    return `M${digits},${digits},${digits},Modise,Neo,,1980-01-01,,,GOV,2020-01-01,active,`
  })
  await writeFile(file, `${[columns, ...rows].join('\n')}\n`)
  return file
}

describe('commands on the embedded database', () => {
  it('overlap, whichever ends first, and a lost database is told in words', async () => {
    const society = ['--name', 'A', '--template', 'burial', '--json']
    const made = await motshelo('init-tenant', '--slug', 'first', ...society)
    expect(made).toMatchObject({ code: 0, err: '' })
    const file = await membersFile(4000)
    const importing = ['import', 'members', '--tenant', 'first', '--file', file, '--json']

    // The long one first, then the short one first: each outlives the other once.
    const verify = ['verify', '--tenant', 'first', '--json']
    const later = async (...given: string[]) => {
      await sleep(700)
      return motshelo(...given)
    }
    expect(await Promise.all([motshelo(...importing), later(...verify)])).toEqual([
      expect.objectContaining({ code: 0, err: '' }),
      expect.objectContaining({ code: 0, err: '' }),
    ])
    expect(await Promise.all([motshelo(...verify), later(...importing)])).toEqual([
      expect.objectContaining({ code: 0, err: '' }),
      expect.objectContaining({ code: 0, err: '' }),
    ])

    const holder = await startEmbedded({ dataFolder })
    const long = ['import', 'members', '--tenant', 'first', '--file', await membersFile(60_000)]
    const cut = motshelo(...long, '--json')
    await untilImporting(holder.url)
    process.kill(await postmasterPid(), 'SIGINT')
    const lost = await cut
    expect(lost).toMatchObject({ code: 1, out: '' })
    expect(JSON.parse(lost.err)).toMatchObject({ error: { code: 'DATABASE_LOST' } })
    await holder.stop()
  }, 600_000)
})

async function untilImporting(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (let tries = 0; tries < 600; tries += 1) {
      const { rows } = await client.query('select 1 from members offset 4000 limit 1')
      if (rows.length) return
      await sleep(50)
    }
    throw new Error('the import has not begun')
  } finally {
    await client.end()
  }
}

async function postmasterPid(): Promise<number> {
  const location = path.join(dataFolder, 'postgres-location')
  const home = existsSync(location) ? (await readFile(location, 'utf8')).trim() : dataFolder
  const text = await readFile(path.join(home, 'postgres/postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}
