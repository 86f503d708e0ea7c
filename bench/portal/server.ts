import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { buildWhenNeeded } from '../../scripts/build'

const START_MILLISECONDS = 120_000

/** The built server as a process of its own, on the database of the bench. */
export async function startBenchServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await buildWhenNeeded()
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
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
