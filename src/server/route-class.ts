/** What kind of request it is: a few classes, so that no address becomes a label of its own. */
export type RouteClass =
  | 'health'
  | 'metrics'
  | 'static'
  | 'admin'
  | 'log-in'
  | 'recovery'
  | 'graphql'
  | 'api'
  | 'portal'
  | 'portal-code'
  | 'portal-sign-in'
  | 'search'
  | 'other'

const LOG_IN = /^\/api\/[^/]+\/(login|reset-password|first-register|verify\/[^/]+)$/
/** What writes something for who is not signed in, and signing in. */
const PORTAL_CODE = new Set(['/portal/sign-in', '/portal/join'])
const PORTAL_SIGN_IN = new Set(['/portal/code', '/portal/invitation'])
const RECOVERY = /^\/api\/[^/]+\/(forgot-password|unlock)$/

/** The class of a path. The path may be written in any way that the router behind takes for the same. */
export function classOf(path: string): RouteClass {
  const plain = canonical(path)
  if (plain === '/healthz' || plain === '/readyz') return 'health'
  if (plain === '/metrics') return 'metrics'
  if (plain.startsWith('/_next/') || plain === '/favicon.ico') return 'static'
  if (plain === '/admin' || plain.startsWith('/admin/')) return 'admin'
  if (plain === '/api/graphql') return 'graphql'
  if (plain === '/api/search') return 'search'
  if (LOG_IN.test(plain)) return 'log-in'
  if (RECOVERY.test(plain)) return 'recovery'
  if (/^\/portal(\/|$)/.test(plain)) return portalClassOf(plain)
  return plain.startsWith('/api/') ? 'api' : 'other'
}

function portalClassOf(plain: string): RouteClass {
  if (PORTAL_CODE.has(plain)) return 'portal-code'
  return PORTAL_SIGN_IN.has(plain) ? 'portal-sign-in' : 'portal'
}

/** The path as it may be logged: links that reset a password or verify an address carry a secret. */
export function loggedPath(path: string): string {
  return path.replace(/(\/(?:reset|reset-password|verify)\/)[^/]+/gi, '$1…')
}

/** Escapes, double slashes, capitals and a slash at the end do not get around a limit. */
function canonical(path: string): string {
  const plain = decode(path)
    .replace(/\/{2,}/g, '/')
    .toLowerCase()
  return plain.length > 1 ? plain.replace(/\/$/, '') : plain
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
