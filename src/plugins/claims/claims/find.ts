import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row, Scope } from '../../../storage/types'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimRow, ClaimTypeRow } from '../types'

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownClaim = (id: string) =>
  claimErrors.CLAIM_UNKNOWN(`There is no claim ${id}.`, { claim: id })

/** @throws CLAIM_UNKNOWN */
export async function findClaim(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<ClaimRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<ClaimRow>(operations, scope, claimSlugs.claims, where)
    : null
  if (row) return row
  throw unknownClaim(id)
}

/** @throws CLAIM_UNKNOWN */
export async function claimNumbered(
  operations: Operations,
  tenant: string,
  number: string,
): Promise<ClaimRow> {
  const where = { number: { equals: number } }
  const row = await firstRow<ClaimRow>(operations, { tenant }, claimSlugs.claims, where)
  if (row) return row
  throw claimErrors.CLAIM_UNKNOWN(`There is no claim ${number}.`, { field: 'claim' })
}

/** The type of a claim, also one that is no longer taken. @throws CLAIM_TYPE */
export async function typeOfClaim(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<ClaimTypeRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<ClaimTypeRow>(operations, { tenant }, claimSlugs.types, where)
    : null
  if (row) return row
  throw claimErrors.CLAIM_TYPE(`type: there is no claim type ${id}.`, { field: 'type' })
}

/** Rows of this plugin that belong to a claim, the oldest first. */
export const rowsOfClaim = <T extends Row>(
  operations: Operations,
  collection: (typeof claimSlugs)['decisions' | 'documents' | 'payees'],
  { tenant, id }: Pick<ClaimRow, 'tenant' | 'id'>,
): Promise<T[]> =>
  allRows<T>(operations, { tenant }, collection, { where: { claim: { equals: id } } })
