import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row, Scope } from '../../../storage/types'
import { slugs } from '../../slugs'
import { versionErrors } from '../errors'
import { isInForce, type VersionRow } from '../terms'

/** @throws PRODUCT_VERSION_UNKNOWN */
export async function findVersion(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<VersionRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<Row & VersionRow>(operations, scope, slugs.productVersions, where)
    : null
  if (row) return row
  throw versionErrors.PRODUCT_VERSION_UNKNOWN(`There are no terms ${id}.`, { version: id })
}

/** The terms of a product that members may be charged by, the latest first. */
export async function publishedVersions(
  operations: Operations,
  { tenant, product }: Pick<VersionRow, 'tenant' | 'product'>,
): Promise<VersionRow[]> {
  const where = { product: { equals: product } }
  const rows = await allRows<Row & VersionRow>(operations, { tenant }, slugs.productVersions, {
    where,
  })
  return rows.filter(isInForce).sort((one, other) => (one.from < other.from ? 1 : -1))
}
