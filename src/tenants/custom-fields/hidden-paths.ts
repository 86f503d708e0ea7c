import type { PayloadRequest } from 'payload'
import { CUSTOM } from './mark'
import { fieldRights, fieldsOfRequest } from './request'

/** The society's own fields of a collection that the reader's roles may not see, as the audit log names them. */
export async function hiddenPaths(
  req: PayloadRequest,
  tenant: string,
  collection: string,
): Promise<Set<string>> {
  const { maySee } = fieldRights(req, tenant)
  const fields = await fieldsOfRequest(req, tenant, collection)
  return new Set(fields.filter((field) => !maySee(field)).map(({ key }) => `${CUSTOM}.${key}`))
}
