import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { randomBytes } from 'node:crypto'

const ONE_YEAR_SECONDS = 365 * 24 * 3600
const CSP = 'content-security-policy'

/**
 * The security headers. Scripts run only from this server or with the nonce of the answer, which
 * Next reads from the request's own header. Styles may be written inline, because Payload's admin
 * writes style elements and attributes without a nonce.
 */
export function securityHeaders({ production }: { production: boolean }): RequestHandler {
  const others = helmet({
    contentSecurityPolicy: false,
    hsts: false,
    crossOriginEmbedderPolicy: false,
    // Without any referrer, browsers leave out where a form came from, which log-ins are checked by.
    referrerPolicy: { policy: 'same-origin' },
  })
  const hsts = helmet.hsts({ maxAge: ONE_YEAR_SECONDS, includeSubDomains: true })
  return (req, res, next) => {
    const policy = contentPolicy(randomBytes(16).toString('base64'), production)
    req.headers[CSP] = policy
    res.setHeader(CSP, policy)
    others(req, res, (error?: unknown) => {
      if (error || !production || !req.secure) return next(error)
      hsts(req, res, next)
    })
  }
}

function contentPolicy(nonce: string, production: boolean): string {
  // The development server evaluates code and sends changes over a socket.
  const [evaluation, socket] = production ? ['', ''] : [" 'unsafe-eval'", ' ws: wss:']
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${evaluation}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${socket}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}
