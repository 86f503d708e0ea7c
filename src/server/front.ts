import express, { type ErrorRequestHandler, type Express } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Environment } from '../environment'
import type { Platform } from '../start'
import { accessLog } from './access-log'
import { bodySize } from './body-size'
import { serverErrors } from './errors'
import { favicon } from './favicon'
import { rateLimits, type RateLimits } from './limits'
import type { Metrics } from './metrics'
import { noStore } from './no-store'
import { sameOrigin } from './origin'
import { plainPath } from './plain-path'
import { replyWithError } from './reply'
import { requestIds } from './request-id'
import { securityHeaders } from './security-headers'

/** What answers the pages and the API behind the front: Next. */
export type PageHandler = (req: IncomingMessage, res: ServerResponse) => unknown

/** Where the process is in its life. */
export type ServerState = {
  phase: 'starting' | 'serving' | 'stopping'
  platform?: Platform
  pages?: PageHandler
}

export type FrontOptions = {
  state: ServerState
  environment: Environment
  logger: Logger
  metrics: Metrics
  limits?: RateLimits
}

/**
 * Everything that stands before Next: health, metrics, ids, log, headers and limits. No body is read
 * here, because Next reads it.
 */
export function createFront({
  state,
  environment,
  logger,
  metrics,
  limits,
}: FrontOptions): Express {
  const secretOf = () => state.platform?.payload.secret
  const front = express()
  front.disable('x-powered-by')
  front.set('trust proxy', environment.trustProxy)
  front.use(requestIds, accessLog(logger, secretOf), metrics.observe, securityHeaders(environment))
  front.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  front.get('/readyz', async (_req, res) => {
    const ready = state.phase === 'serving' && (await state.platform?.storage.ready())
    res.set('cache-control', 'no-store')
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : reasonOf(state) })
  })
  front.get('/metrics', metrics.serve)
  front.get('/favicon.ico', favicon)
  // After the limits, so that a refused spelling of a log-in counts as a refused log-in.
  front.use(noStore, bodySize, ...rateLimits(secretOf, limits), plainPath, sameOrigin)
  front.use((_req, res, next) => {
    if (state.phase === 'stopping') res.setHeader('connection', 'close')
    if (state.pages) return next()
    res.setHeader('retry-after', '5')
    replyWithError(res, serverErrors.STARTING('The server is starting.'))
  })
  front.get('/', (_req, res) => res.redirect(307, '/admin'))
  front.use(async (req, res) => {
    await state.pages?.(req, res)
  })
  front.use(lastResort(logger))
  return front
}

const reasonOf = ({ phase }: ServerState) =>
  phase === 'serving' ? 'database does not answer' : phase

/** An error nobody caught: logged with its request, told without what it was about. */
function lastResort(logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    logger.error({ err: error, request: req.headers['x-request-id'] }, 'A request failed.')
    if (res.headersSent) return next(error)
    replyWithError(res, serverErrors.REQUEST_FAILED('The server could not answer this request.'))
  }
}
