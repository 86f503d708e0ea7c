import type { PayloadRequest } from 'payload'
import type { CustomValues } from '../../../domain/custom-fields'

type Document = { collection: string; id: string }

const keyOf = ({ collection, id }: Document): string => `customBefore:${collection}:${id}`

/** Keeps for the audit log what was stored: the document that hooks see leaves out what its reader may not see. */
export function rememberBefore(
  req: PayloadRequest,
  document: Document,
  values: CustomValues,
): void {
  req.context[keyOf(document)] = values
}

/** What was stored before this save, or undefined when nothing checked it. */
export const valuesBefore = (req: PayloadRequest, document: Document): CustomValues | undefined =>
  req.context[keyOf(document)] as CustomValues | undefined
