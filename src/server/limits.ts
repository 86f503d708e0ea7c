import type { Request, RequestHandler } from 'express'
import { rateLimit, type Options } from 'express-rate-limit'
import { serverErrors } from './errors'
import { replyWithError } from './reply'
import { classOf } from './route-class'
import { signedIn } from './signed-in'

const QUARTER_HOUR = 15 * 60 * 1000
const MINUTE = 60 * 1000

/** Requests of one address in a window. An office has one address for all its people. */
export type RateLimits = {
  /** Log-ins that were refused; those that succeed don't count. */
  failedLogIn: number
  /** Asking for a new password or an unlocked account, whatever the answer, which is always friendly. */
  recovery: number
  graphqlSignedOut: number
  graphql: number
}

export const defaultRateLimits: RateLimits = {
  failedLogIn: 50,
  recovery: 20,
  graphqlSignedOut: 20,
  graphql: 600,
}

/**
 * Slows down guessing of passwords, by address; Payload locks the account itself after ten wrong ones
 * (`maxLoginAttempts`), from whatever addresses they come, since the body can't be read ahead of Next.
 * GraphQL can log in too, so that it has limits of its own: strict without a signed token.
 * @param secretOf the key of log-in tokens, undefined while Payload is starting
 */
export function rateLimits(
  secretOf: () => string | undefined,
  limits: RateLimits = defaultRateLimits,
): RequestHandler[] {
  const isSignedIn = (req: Request) => {
    const secret = secretOf()
    return secret !== undefined && signedIn(req, secret).user !== undefined
  }
  return [
    limiter(
      { windowMs: QUARTER_HOUR, limit: limits.failedLogIn, skipSuccessfulRequests: true },
      (req) => isPost(req, 'log-in'),
    ),
    limiter({ windowMs: QUARTER_HOUR, limit: limits.recovery }, (req) => isPost(req, 'recovery')),
    limiter(
      { windowMs: QUARTER_HOUR, limit: limits.graphqlSignedOut },
      (req) => isPost(req, 'graphql') && !isSignedIn(req),
    ),
    limiter({ windowMs: MINUTE, limit: limits.graphql }, (req) => isPost(req, 'graphql')),
  ]
}

function limiter(options: Partial<Options>, applies: (req: Request) => boolean): RequestHandler {
  return rateLimit({
    ...options,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip: (req) => !applies(req),
    handler: (_req, res) => {
      replyWithError(res, serverErrors.TOO_MANY_REQUESTS('Too many requests from this address.'))
    },
  })
}

const isPost = (req: Request, kind: string) => req.method === 'POST' && classOf(req.path) === kind
