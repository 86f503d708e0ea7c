import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { loadEnvironment, type Environment } from '../environment'
import { startPollers } from '../jobs/pollers'
import { startSchedule } from '../jobs/schedule'
import { startWorker } from '../jobs/worker'
import { openPlatform, type OpenOptions, type Platform } from '../start'
import { serverErrors } from './errors'
import { createFront, type ServerState } from './front'
import type { RateLimits } from './limits'
import { createLogger } from './logger'
import { createMetrics, type PoolFigures } from './metrics'
import { assertBuilt, type Pages, preparePages } from './pages'

/** Requests and the step of a job that is running get this long to end. */
export const STOP_MILLISECONDS = 30_000

export type StartOptions = {
  environment?: Environment
  logger?: Logger
  /** How the platform is opened. Default: `openPlatform`. */
  open?: (options: OpenOptions) => Promise<Platform>
  /** Another application behind the front, in place of Next. */
  pages?: (platform: Platform) => Promise<Pages>
  limits?: RateLimits
  /** Called as soon as the port is open, while the platform is still starting. */
  onListening?: (url: string) => void
}

export type RunningServer = {
  url: string
  platform: Platform
  /** Stops accepting, lets requests and the running job's step end, then closes the platform. */
  stop(): Promise<void>
}

/**
 * Listens, opens the platform, and serves admin and API; `/readyz` says when. The worker and the
 * schedule run in the same process.
 * @throws PORT_TAKEN, LISTEN_FAILED, NOT_BUILT, and what `loadEnvironment` and `openPlatform` throw
 */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const environment = options.environment ?? (await loadEnvironment())
  const logger = options.logger ?? createLogger(environment)
  if (!options.pages) assertBuilt(environment)
  const state: ServerState = { phase: 'starting' }
  const metrics = createMetrics({
    token: environment.metricsToken,
    poolFigures: () => poolFigures(state),
  })
  const server = createServer(createFront({ ...options, state, environment, logger, metrics }))
  const url = await listen(server, environment)
  options.onListening?.(url)
  let pages: Pages | undefined
  try {
    state.platform = await (options.open ?? openPlatform)({ environment, logger })
    pages = await (options.pages?.(state.platform) ?? preparePages(environment, server))
  } catch (error) {
    server.closeAllConnections()
    server.close()
    await state.platform?.close()
    throw error
  }
  const platform = state.platform
  const worker = startWorker(platform, { onOutcome: metrics.observeJob })
  const schedule = startSchedule(platform)
  const pollers = startPollers(platform)
  state.pages = pages.handle
  state.phase = 'serving'
  logger.info({ url }, 'The server is ready.')
  const stop = async () => {
    state.phase = 'stopping'
    logger.info('The server is stopping.')
    schedule.stop()
    const ended = Promise.all([closeServer(server), worker.stop(), pollers.stop()])
    if (!(await inTime(ended))) logger.warn('Something was still running after 30 seconds.')
    await pages.close()
    await platform.close()
    logger.info('The server has stopped.')
  }
  let stopped: Promise<void> | undefined
  return { url, platform, stop: () => (stopped ??= stop()) }
}

async function listen(server: Server, { host, port }: Environment): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = `port ${port}${host ? ` of ${host}` : ''}`
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken
          ? serverErrors.PORT_TAKEN(`Another program listens on ${where}.`, { port })
          : serverErrors.LISTEN_FAILED(`Cannot listen on ${where} (${error.code}).`, {
              port,
              host,
            }),
      )
    })
    server.listen(port, host, resolve)
  })
  const { port: listening } = server.address() as AddressInfo
  const isEverywhere = !host || host === '0.0.0.0' || host === '::'
  return `http://${isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${listening}`
}

/** Resolves when the last connection has ended. */
const closeServer = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
  })

async function inTime(work: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController()
  const late = wait(STOP_MILLISECONDS, false, { signal: timer.signal })
  const result = await Promise.race([work.then(() => true), late])
  timer.abort()
  late.catch(() => undefined)
  return result
}

type CountingPool = { totalCount: number; idleCount: number; waitingCount: number }

/** Engines without a pool have no figures. */
function poolFigures({ platform }: ServerState): PoolFigures | null {
  const pool = (platform?.payload.db as { pool?: CountingPool } | undefined)?.pool
  if (!pool) return null
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
}
