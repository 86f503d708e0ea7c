import { periodOf } from '../../../domain/calendar'
import type { Owed } from '../../../domain/statutory'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import type { Making } from './types'

export type OwedOf = Owed & { product: string }

/** What is owed now of months up to that of the last day. */
export async function owedUpTo({ operations, tenant, to }: Making): Promise<OwedOf[]> {
  const rows = await allRows<Row & OwedOf>(operations, { tenant }, reconciliationSlugs.arrears, {
    where: { status: { equals: 'open' }, period: { less_than_equal: periodOf(to) } },
    select: ['period', 'member', 'product', 'outstanding'],
  })
  return rows.map(({ period, member, product, outstanding }) => ({
    ...{ period, member, product, outstanding: Number(outstanding) },
  }))
}
