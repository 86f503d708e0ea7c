import type { RequestHandler } from 'express'
import { serverErrors } from './errors'
import { replyWithError } from './reply'

const MEGABYTE = 1024 * 1024

/** Bytes of one request: files may be large, anything else is typed by people or made by the admin. */
export const bodyLimits = { file: 50 * MEGABYTE, other: 4 * MEGABYTE }

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
  const isFile = /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')
  const limit = isFile ? bodyLimits.file : bodyLimits.other
  if (Number(req.headers['content-length'] ?? 0) <= limit) return next()
  const error = serverErrors.BODY_TOO_LARGE(`The request is larger than ${limit / MEGABYTE} MB.`)
  // What is still on its way is not read; the connection can't carry another request.
  res.setHeader('connection', 'close')
  replyWithError(res, error)
}
