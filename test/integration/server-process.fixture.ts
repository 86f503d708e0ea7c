import { startServer } from '../../src/server/index'
import { runAsProcess } from '../../src/server/process'
import { apiOnly } from './server-pages.fixture'

/** The server as a process of its own, which says where it listens once it is ready. */
await runAsProcess(async () => {
  const server = await startServer({ pages: apiOnly })
  process.stdout.write(`ready ${server.url} \n`)
  return server
})
