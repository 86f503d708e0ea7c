import { firstRow, isId } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { changeRequestErrors } from '../errors'
import { changeRequestSlugs } from '../slugs'
import type { About, RecordRow, RequestRow } from './types'

type Scope = { tenant: string } | { platform: true }

/** @throws CHANGE_REQUEST_UNKNOWN when the society has no such request */
export async function findRequest(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<RequestRow> {
  const { requests } = changeRequestSlugs
  const found = isId(id)
    ? await firstRow<RequestRow>(operations, scope, requests, { id: { equals: id } })
    : null
  if (found) return found
  throw unknownRequest(id)
}

/** The same for one that is not there and for one that the person may not see. */
export const unknownRequest = (id: string) =>
  changeRequestErrors.CHANGE_REQUEST_UNKNOWN(`There is no change request ${id}.`, { request: id })

/** @throws CHANGE_RECORD_UNKNOWN when the society has no such record */
export async function findRecord(
  operations: Operations,
  scope: Scope,
  { about, id }: { about: About; id: string },
): Promise<RecordRow> {
  const found = isId(id)
    ? await firstRow<RecordRow>(operations, scope, about, { id: { equals: id } })
    : null
  if (found) return found
  throw unknownRecord(id)
}

export const unknownRecord = (id: string) =>
  changeRequestErrors.CHANGE_RECORD_UNKNOWN(`record: there is no record ${id}.`, {
    field: 'record',
  })
