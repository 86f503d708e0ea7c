import type { RequestHandler } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { requestIdOf } from './request-id'
import { classOf, loggedPath } from './route-class'
import { signedIn } from './signed-in'

const UNLOGGED = new Set(['health', 'metrics', 'static'])

/**
 * One line a request: method, path, status, time, and the ids of user and society. Never a query,
 * a body, a cookie or another header, since those carry personal data.
 * @param secretOf the key of log-in tokens, undefined while Payload is starting
 */
export function accessLog(logger: Logger, secretOf: () => string | undefined): RequestHandler {
  const handler = pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: requestIdOf,
    autoLogging: { ignore: (req) => UNLOGGED.has(classOf(pathOf(req))) },
    serializers: {
      req: (req: { id: unknown; method: string; raw: IncomingMessage }) => ({
        id: req.id,
        method: req.method,
        path: loggedPath(pathOf(req.raw)),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customProps: (req) => {
      const secret = secretOf()
      return secret ? signedIn(req, secret) : {}
    },
    customLogLevel: (_req, res, error) => {
      if (error || res.statusCode >= 500) return 'error'
      return res.statusCode >= 400 ? 'warn' : 'info'
    },
  })
  return (req, res, next) => {
    handler(req, res)
    next()
  }
}

/** Express shortens `url` inside mounted routers; what the client asked for stays in `originalUrl`. */
function pathOf(req: IncomingMessage): string {
  const { originalUrl } = req as IncomingMessage & { originalUrl?: string }
  return (originalUrl ?? req.url ?? '/').split('?')[0] as string
}
