import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Server } from 'node:http'
import type { Environment } from '../environment'
import { serverErrors } from './errors'
import type { PageHandler } from './front'

/** Next, ready to answer. */
export type Pages = { handle: PageHandler; close(): Promise<void> }

/**
 * Looks for what `next build` leaves, before anything slow is started.
 * @throws NOT_BUILT in production
 */
export function assertBuilt({ production }: Pick<Environment, 'production'>): void {
  if (!production || existsSync(path.join(process.cwd(), '.next', 'BUILD_ID'))) return
  throw serverErrors.NOT_BUILT('The application has not been built.')
}

/** Prepares Next: the built application, or in development one that compiles what it is asked for. */
export async function preparePages(
  { production, host, port }: Environment,
  httpServer: Server,
): Promise<Pages> {
  const { default: createNext } = await import('next')
  const next = createNext({
    dev: !production,
    dir: process.cwd(),
    hostname: host ?? 'localhost',
    port,
    httpServer,
  })
  await next.prepare()
  const handle = next.getRequestHandler()
  return { handle: (req, res) => handle(req, res), close: () => next.close() }
}
