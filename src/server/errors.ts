import { defineErrors } from '../domain/errors'

export const serverErrors = defineErrors({
  PORT_TAKEN: { status: 500, next: 'Stop the other program, or set PORT to another port.' },
  LISTEN_FAILED: {
    status: 500,
    next: 'Set HOST and PORT to an address this machine may listen on.',
  },
  NOT_BUILT: { status: 500, next: 'Run `npm run build` first.' },
  STARTING: { status: 503, next: 'Try again in a few seconds.' },
  STOPPING: { status: 503, next: 'Try again in a few seconds.' },
  TOO_MANY_REQUESTS: {
    status: 429,
    next: 'Wait as many seconds as Retry-After says, then try again.',
  },
  PATH_MALFORMED: { status: 400, next: 'Write the path without "." and ".." segments and "//".' },
  QUERY_MALFORMED: { status: 400, next: 'Send JSON with a GraphQL document in "query".' },
  QUERY_TOO_LONG: { status: 400, next: 'Ask for less at once, in several requests.' },
  ORIGIN_FOREIGN: { status: 403, next: 'Send the request from a page of this server.' },
  LENGTH_REQUIRED: { status: 411, next: 'Send a Content-Length header.' },
  BODY_TOO_LARGE: { status: 413, next: 'Send less at once, or import the data as a file.' },
  METRICS_FORBIDDEN: {
    status: 403,
    next: 'Read the metrics on the machine itself, or send "Authorization: Bearer" with METRICS_TOKEN.',
  },
  REQUEST_FAILED: { status: 500, next: 'Try again; if it fails again, report the request id.' },
})
