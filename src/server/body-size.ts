import type { Request, RequestHandler } from 'express'
import { serverErrors } from './errors'
import { replyWithError } from './reply'
import { classOf } from './route-class'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/**
 * Bytes of one request: files may be large, a GraphQL document is written by hand and costs much more
 * to read than its length, anything else is typed by people or made by the admin.
 */
export const bodyLimits = { file: 50 * MEGABYTE, graphql: 100 * KILOBYTE, other: 4 * MEGABYTE }

/**
 * Refuses a body that is too large before it is read. Nothing may read it ahead of Next, so its length
 * must be told: a body sent in chunks is refused.
 */
export const bodySize: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined) {
    return replyWithError(
      res,
      serverErrors.LENGTH_REQUIRED('The request does not say how long it is.'),
    )
  }
  const limit = limitOf(req)
  if (Number(req.headers['content-length'] ?? 0) <= limit) return next()
  const error = serverErrors.BODY_TOO_LARGE(`The request is larger than ${inWords(limit)}.`)
  // What is still on its way is not read; the connection can't carry another request.
  res.setHeader('connection', 'close')
  replyWithError(res, error)
}

function limitOf(req: Request): number {
  if (classOf(req.path) === 'graphql') return bodyLimits.graphql
  const isFile = /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')
  return isFile ? bodyLimits.file : bodyLimits.other
}

const inWords = (bytes: number) =>
  bytes < MEGABYTE ? `${bytes / KILOBYTE} kB` : `${bytes / MEGABYTE} MB`
