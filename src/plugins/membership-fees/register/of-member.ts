import { slugs } from '../../../collections/slugs'
import type { Period } from '../../../domain/calendar'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { feeErrors } from '../errors'
import { feeSlugs } from '../slugs'
import type { FeeRow } from './types'

type Asked = {
  tenant: string
  member: string
  /** Code of the product. */
  product: string
  period: Period
}

/** The bill of a member for a product and month, as people name it. @throws FEE_UNKNOWN */
export async function feeOfMember(
  operations: Operations,
  { tenant, member, product: code, period }: Asked,
): Promise<FeeRow> {
  const product = await firstRow<Row & { id: string }>(operations, { tenant }, slugs.products, {
    code: { equals: code },
  })
  const fee =
    product &&
    (await firstRow<FeeRow>(operations, { tenant }, feeSlugs.fees, {
      ...{ member: { equals: member }, product: { equals: product.id } },
      period: { equals: period },
    }))
  if (fee) return fee
  throw feeErrors.FEE_UNKNOWN(`The member was not billed for ${code} of ${period}.`, { period })
}
