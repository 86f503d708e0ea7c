import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Starts the test database once for all files, unless TEST_DATABASE_SERVER names one. */
export default async function setUp() {
  if (process.env.TEST_DATABASE_SERVER || globalThis.testDatabase) return
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/kit/database-server.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? 'test-secret-that-is-long-enough-0123456789',
      MOTSHELO_MASTER_KEY:
        process.env.MOTSHELO_MASTER_KEY ?? Buffer.alloc(32, 7).toString('base64'),
      NODE_OPTIONS: '',
    },
  })
  globalThis.testDatabase = child
  const ready = await firstAnswer(child)
  process.env.TEST_DATABASE_SERVER = ready.server
  process.env.TEST_DATABASE_TEMPLATE = ready.template
}

function firstAnswer(child) {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The test database did not start (exit ${code}).`)),
    )
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"server"')) resolve(JSON.parse(line))
    })
  })
}
