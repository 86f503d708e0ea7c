import { isMotsheloError } from '../domain/errors'
import type { RunningServer } from './index'

/** Ctrl-C under npm arrives twice, from the terminal and from npm: that is one wish. */
const SAME_WISH_MILLISECONDS = 250

/**
 * Runs a server as this process: it stops in good order on the first SIGTERM or SIGINT, and at once on
 * the next or while it is still starting. An error at start is told in words and ends the process.
 */
export async function runAsProcess(start: () => Promise<RunningServer>): Promise<void> {
  let server: RunningServer | undefined
  let stoppingSince: number | undefined
  const onSignal = () => {
    if (stoppingSince && Date.now() - stoppingSince < SAME_WISH_MILLISECONDS) return
    if (stoppingSince || !server) process.exit(1)
    stoppingSince = Date.now()
    server.stop().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  try {
    server = await start()
  } catch (error) {
    fail(error)
  }
}

function fail(error: unknown): never {
  const lines = isMotsheloError(error)
    ? [`${error.code}: ${error.message}`, error.next]
    : ['The server could not start or stop:', error instanceof Error ? error.stack : error]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(1)
}
