import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { buildWhenNeeded } from '../../scripts/build'

const START_MILLISECONDS = 120_000

export type BenchServer = {
  url: string
  /** Milliseconds of processor that the server has used; null where the system does not tell. */
  cpuMilliseconds(): Promise<number | null>
  stop(): Promise<void>
}

/** The built server as a process of its own, on the database of the bench. */
export async function startBenchServer(): Promise<BenchServer> {
  await buildWhenNeeded()
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/run.mjs', 'server'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1' },
  })
  const exited = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  const end = Date.now() + START_MILLISECONDS
  while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null || Date.now() > end) throw new Error('The server did not start.')
    await wait(200)
  }
  return {
    url,
    cpuMilliseconds: () => cpuOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Linux counts in hundredths of a second; user and system are the 14th and 15th word. */
async function cpuOf(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  const words = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return words ? (Number(words[11]) + Number(words[12])) * 10 : null
}
