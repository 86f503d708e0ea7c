import type { Period } from '../../domain/calendar'
import { allRows, firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { slugs } from '../slugs'
import { versionErrors } from './errors'
import type { VersionRow } from './terms'

const MOVING = ['publishing', 'withdrawing']

/** Ids of the terms whose amounts are being written and do not count yet. */
export async function publishingVersions(
  operations: Operations,
  tenant: string,
): Promise<Set<string>> {
  const rows = await allRows<Row & { id: string }>(operations, { tenant }, slugs.productVersions, {
    where: { status: { equals: 'publishing' } },
    select: ['status'],
  })
  return new Set(rows.map(({ id }) => id))
}

/**
 * Amounts that a job is moving are neither changed by hand nor charged.
 * @param within a product, or all of the society up to a month
 * @throws PRODUCT_VERSION_MOVING
 */
export async function refuseWhileMoving(
  operations: Operations,
  tenant: string,
  within: { product: string } | { until: Period },
): Promise<void> {
  const where = {
    status: { in: MOVING },
    ...('product' in within
      ? { product: { equals: within.product } }
      : { from: { less_than_equal: within.until } }),
  }
  const scope = { tenant }
  const moving = await firstRow<Row & VersionRow>(operations, scope, slugs.productVersions, where)
  if (!moving) return
  const what = moving.status === 'publishing' ? 'put into force' : 'withdrawn'
  throw versionErrors.PRODUCT_VERSION_MOVING(`The terms from ${moving.from} are being ${what}.`, {
    version: moving.id,
  })
}
