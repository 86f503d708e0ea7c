import type { Request, RequestHandler } from 'express'
import { serverErrors } from './errors'
import { replyWithError } from './reply'
import { classOf } from './route-class'
import { hasSessionCookie } from './signed-in'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site's page makes with the person's cookie. Browsers say where a
 * request comes from; programs say nothing, and have no cookie that somebody else could use.
 */
export const sameOrigin: RequestHandler = (req, res, next) => {
  if (READING.has(req.method) || !isGuarded(req) || isFromHere(req)) return next()
  replyWithError(res, serverErrors.ORIGIN_FOREIGN('Another site sent this request.'))
}

/** A form that signs somebody in brings no session, and yet must not come from another site. */
const isGuarded = (req: Request): boolean =>
  hasSessionCookie(req) || classOf(req.path).startsWith('portal')

/**
 * What the browser itself compared counts first: it knows the address in its bar, while a proxy may
 * have changed `Host`. It is sent over https only, so that `Origin` decides elsewhere.
 */
function isFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.get('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === req.host
}
