import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit'
import { serverErrors } from './errors'
import { ATTEMPT_HEADER } from './graphql-guard'
import { replyWithError } from './reply'
import { classOf } from './route-class'
import { signedIn } from './signed-in'

const QUARTER_HOUR = 15 * 60 * 1000
const MINUTE = 60 * 1000

/** Requests of one address in a window. An office has one address for all its people. */
export type RateLimits = {
  /** Log-ins that were refused, over REST and GraphQL together; those that succeed don't count. */
  failedLogIn: number
  /** Asking for a new password or an unlocked account, whatever the answer, which is always friendly. */
  recovery: number
  graphqlSignedOut: number
  graphql: number
  /** Codes asked for and applications made in the portal, whatever the answer. Telephone companies give many people one address. */
  portalCode: number
  /** Codes and invitations that were wrong. */
  failedPortalSignIn: number
  /** What one person looks for in the search box, which asks at each pause of typing. */
  search: number
}

export const defaultRateLimits: RateLimits = {
  failedLogIn: 50,
  recovery: 20,
  graphqlSignedOut: 20,
  graphql: 600,
  portalCode: 200,
  failedPortalSignIn: 100,
  search: 120,
}

/**
 * Slows down guessing of passwords, by address; Payload locks the account itself after ten wrong ones
 * (`maxLoginAttempts`), from whatever addresses they come, since the body can't be read ahead of Next.
 * GraphQL can log in too: its answer says when it was a try on an account, which then counts as one over
 * REST. It has limits of its own besides: strict without a signed token, which may be of an ended session.
 * @param secretOf the key of log-in tokens, undefined while Payload is starting
 */
export function rateLimits(
  secretOf: () => string | undefined,
  limits: RateLimits = defaultRateLimits,
): RequestHandler[] {
  const userOf = (req: Request) => {
    const secret = secretOf()
    return secret === undefined ? undefined : signedIn(req, secret).user
  }
  const isSignedIn = (req: Request) => userOf(req) !== undefined
  return [
    limiter(
      {
        windowMs: QUARTER_HOUR,
        limit: limits.failedLogIn,
        skipSuccessfulRequests: true,
        requestWasSuccessful: (req, res) =>
          classOf(req.path) === 'log-in'
            ? res.statusCode < 400
            : res.getHeader(ATTEMPT_HEADER) !== 'log-in',
      },
      (req) => isPost(req, 'log-in') || isPost(req, 'graphql'),
    ),
    limiter(
      {
        windowMs: QUARTER_HOUR,
        limit: limits.recovery,
        skipSuccessfulRequests: true,
        requestWasSuccessful: (req, res) =>
          classOf(req.path) === 'graphql' && res.getHeader(ATTEMPT_HEADER) !== 'recovery',
      },
      (req) => isPost(req, 'recovery') || isPost(req, 'graphql'),
    ),
    limiter(
      { windowMs: QUARTER_HOUR, limit: limits.graphqlSignedOut },
      (req) => isPost(req, 'graphql') && !isSignedIn(req),
    ),
    limiter({ windowMs: MINUTE, limit: limits.graphql }, (req) => isPost(req, 'graphql')),
    limiter({ windowMs: QUARTER_HOUR, limit: limits.portalCode }, (req) =>
      isPost(req, 'portal-code'),
    ),
    limiter(
      {
        windowMs: QUARTER_HOUR,
        limit: limits.failedPortalSignIn,
        skipSuccessfulRequests: true,
      },
      (req) => isPost(req, 'portal-sign-in'),
    ),
    limiter(
      {
        windowMs: MINUTE,
        limit: limits.search,
        keyGenerator: (req) => userOf(req) ?? ipKeyGenerator(req.ip ?? ''),
      },
      (req) => isPost(req, 'search'),
    ),
  ]
}

function limiter(options: Partial<Options>, applies: (req: Request) => boolean): RequestHandler {
  return rateLimit({
    ...options,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip: (req) => !applies(req),
    handler: (req, res) => {
      // Members read a page, which also says it in their language.
      if (classOf(req.path).startsWith('portal'))
        return res.redirect(303, '/portal/sign-in?told=tooMany')
      replyWithError(res, serverErrors.TOO_MANY_REQUESTS('Too many requests from this address.'))
    },
  })
}

const isPost = (req: Request, kind: string) => req.method === 'POST' && classOf(req.path) === kind
