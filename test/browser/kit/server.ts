import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export type ServerProcess = { url: string; stop(): Promise<void> }

const START_MILLISECONDS = 60_000

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export const isBuilt = (): boolean => existsSync('.next/BUILD_ID')

/** The production server as a process of its own, on the database that `DATABASE_URL` names. */
export async function startServerProcess(port: number): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'server'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
      PORT: String(port),
      HOST: '127.0.0.1',
    },
  })
  const url = `http://127.0.0.1:${port}`
  const exited = once(child, 'exit')
  try {
    await untilReady(url, () => child.exitCode !== null)
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const end = Date.now() + START_MILLISECONDS
  while (Date.now() < end) {
    if (hasEnded()) throw new Error('The server ended before it was ready.')
    const response = await fetch(`${url}/readyz`).catch(() => null)
    if (response?.ok) return
    await wait(200)
  }
  throw new Error('The server was not ready within a minute.')
}
