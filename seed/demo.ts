import { createServer } from 'node:net'
import { buildWhenNeeded } from '../scripts/build'
import { printError } from '../src/cli/output'
import { loadEnvironment, type Environment } from '../src/environment'
import { startServer, type RunningServer } from '../src/server/index'
import { serverErrors } from '../src/server/errors'
import { runAsProcess } from '../src/server/process'
import { openPlatform } from '../src/start'
import { inviteDemoMembers, type DemoMember } from './portal'
import { describeEntry, describeMembers, describeResults } from './report'
import type { DemoResult } from './result'
import { seedDemo } from './seed-demo'

/** `npm run demo`: two societies and a month's cycle, then admin and API; with `--once` the month alone. */
const say = (text: string) => process.stdout.write(`${text}\n`)
const onSociety = (name: string) => process.stderr.write(`${name} …\n`)

// An empty value counts as unset, and wins over .env: the demo works on the embedded database.
process.env.DATABASE_URL = ''
// What somebody who tries the demo gets wrong is told on the screen, not here.
process.env.LOG_LEVEL ??= 'error'
// Nobody is behind the demo's members: their codes are read on the screen.
process.env.PORTAL_SHOW_CODES ??= 'true'
const { DATA_FOLDER: givenFolder } = process.env

if (process.argv.includes('--once')) await once()
else await runAsProcess(serve)

async function once(): Promise<void> {
  // Without an exit in words the embedded database would be left running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  try {
    const environment = await loadEnvironment()
    const platform = await openPlatform({ environment })
    const results = await seedDemo(platform, onSociety).finally(() => platform.close())
    say(describeResults(results))
    say(describeEntry(results, `http://localhost:${environment.port}`))
    const folder = givenFolder ? `DATA_FOLDER=${quoted(givenFolder)} ` : ''
    say(`\nStart the server with: ${folder}npm run demo`)
    process.exitCode = results.every(({ verified }) => verified.ok) ? 0 : 1
  } catch (error) {
    printError(error, false)
    process.exitCode = 1
  }
}

/** As a shell takes it back. */
const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`

async function serve(): Promise<RunningServer> {
  // Its people have known passwords: other machines reach it only when HOST says so.
  const { host = '127.0.0.1', ...read } = await loadEnvironment()
  const environment = { ...read, host }
  await requireFreePort(environment)
  await buildWhenNeeded()
  let results: DemoResult[] = []
  let members: DemoMember[] = []
  const server = await startServer({
    environment,
    open: async (options) => {
      const platform = await openPlatform(options)
      results = await seedDemo(platform, onSociety)
      members = await inviteDemoMembers(platform)
      return platform
    },
  })
  say(describeResults(results))
  say(describeEntry(results, server.url))
  say(describeMembers(members, server.url))
  say(`\nServing ${server.url}/admin; stop with Ctrl-C.`)
  return server
}

/** Told before the build, which takes a while. @throws PORT_TAKEN */
async function requireFreePort({ port, host }: Environment): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return resolve()
      reject(serverErrors.PORT_TAKEN(`Another program listens on port ${port}.`, { port }))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}
