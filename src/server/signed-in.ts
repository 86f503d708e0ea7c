import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const SESSION_COOKIE = 'payload-token'

/** Who a request says it comes from, for the log: ids only. */
export type SignedIn = { user?: string; society?: string }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The user of a log-in token with a true signature, and the society chosen in the admin. Says nothing
 * about rights: the token may be expired or its session ended, which Payload checks.
 * @param secret the key with which Payload signs its tokens
 */
export function signedIn(req: IncomingMessage, secret: string): SignedIn {
  const token =
    cookie(req, SESSION_COOKIE) ??
    /^(?:JWT|Bearer) (.+)$/.exec(req.headers.authorization ?? '')?.[1]
  const user = token && subjectOf(token, secret)
  const society = cookie(req, 'payload-tenant')
  return {
    ...(user ? { user } : {}),
    ...(society && UUID.test(society) ? { society } : {}),
  }
}

/** Whether the browser sent a session of its own accord. */
export const hasSessionCookie = (req: IncomingMessage): boolean =>
  cookie(req, SESSION_COOKIE) !== undefined

function subjectOf(token: string, secret: string): string | undefined {
  const [header = '', body = '', signature = ''] = token.split('.')
  const expected = createHmac('sha256', secret).update(`${header}.${body}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const { id } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { id?: unknown }
  return typeof id === 'string' && UUID.test(id) ? id : undefined
}

function cookie(req: IncomingMessage, name: string): string | undefined {
  const parts = (req.headers.cookie ?? '').split(';').map((part) => part.trim())
  return parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)
}
