import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { openTestPlatform } from '../kit/platform'

let release: () => Promise<void>
const children: ChildProcess[] = []

beforeAll(async () => {
  // Makes the database, to which DATABASE_URL then points; the server under test is another process.
  const { close } = await openTestPlatform()
  release = close
}, 180_000)

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await release?.()
}, 30_000)

async function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const script = new URL('./server-process.fixture.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '', LOG_LEVEL: 'error', PORT: '0' },
  })
  children.push(child)
  const url = /ready (\S+) /.exec(await heard(child.stdout, / \n/))?.[1] ?? ''
  return { child, url }
}

async function heard(output: Readable, ending: RegExp): Promise<string> {
  let all = ''
  for await (const chunk of output) {
    all += String(chunk)
    if (/ready /.test(all) && ending.test(all)) break
  }
  return all
}

describe('a server that is told to stop', () => {
  it('finishes the request in flight, takes no other, and exits with 0', async () => {
    const { child, url } = await startProcess()
    const slow = await fetch(`${url}/slow`)
    child.kill('SIGTERM')
    const exited = once(child, 'exit')
    expect(await slow.text()).toBe('begun and ended')
    expect(await exited).toEqual([0, null])
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  }, 60_000)

  it('exits at once on a second signal', async () => {
    const { child, url } = await startProcess()
    const slow = await fetch(`${url}/slow`)
    const start = Date.now()
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGTERM'), 400)
    await exited
    expect(Date.now() - start).toBeLessThan(1400)
    await expect(slow.text()).rejects.toThrow()
  }, 60_000)
})
