import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'

/** What is wrong with one field of a document. */
export type FieldProblem = { field: string; message: string }

/** The error a form shows beside the field. */
export function refusal(
  req: PayloadRequest,
  collection: string,
  { field, message }: FieldProblem,
): ValidationError {
  return new ValidationError({ collection, errors: [{ path: field, message }], req }, req.t)
}
