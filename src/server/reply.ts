import type { Response } from 'express'
import type { MotsheloError } from '../domain/errors'

/** Answers with an error in the form in which Payload's API gives its own. */
export function replyWithError(res: Response, error: MotsheloError): void {
  res.status(error.status).json({ errors: [error.toJSON()] })
}
