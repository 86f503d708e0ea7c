import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { mayIn } from '../session/societies'

export type Fee = {
  id: string
  product: string
  period: string
  dueDate: string
  amount: number
  outstanding: number
  waived: number
  status: string
}
export type Waiver = {
  id: string
  fee: string
  amount: number
  reason: string
  status: string
  maker: string
}
export type MemberFees = { fees: Fee[]; waivers: Waiver[] }

/** What a member was billed and was let off, as far as the person may read it. */
export async function readMemberFees(
  req: PayloadRequest,
  tenant: string,
  member: string,
): Promise<MemberFees> {
  const read = async <T>(collection: string): Promise<T[]> => {
    if (!(await mayIn(req, tenant, `${collection}.read`))) return []
    const where = { member: { equals: member } }
    return (await allRows<Row>(storageOf(req.payload), { tenant }, collection, { where })) as T[]
  }
  const fees = await read<Fee>('membership-fees')
  const codes = await productCodes(req, tenant)
  return {
    fees: fees
      .map((fee) => ({ ...fee, product: codes.get(fee.product) ?? '' }))
      .sort((left, right) => (left.period < right.period ? -1 : 1)),
    waivers: await read<Waiver>('membership-fee-waivers'),
  }
}

async function productCodes(req: PayloadRequest, tenant: string): Promise<Map<string, string>> {
  const rows = await allRows<Row & { id: string; code: string }>(
    storageOf(req.payload),
    { tenant },
    slugs.products,
    { select: ['code'] },
  )
  return new Map(rows.map(({ id, code }) => [id, code]))
}
