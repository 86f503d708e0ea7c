import type { Period } from '../../../domain/calendar'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { reconciliationSlugs } from '../../reconciliation'

/** A month that the member still owes, in thebe. */
export type OwedMonth = { product: string; period: Period; outstanding: number }

/** What the member owes, oldest month first. */
export async function ownArrears({
  storage,
  tenant,
  member,
}: Pick<PortalContext, 'storage' | 'tenant' | 'member'>): Promise<OwedMonth[]> {
  const rows = await allRows<Row & OwedMonth>(storage, { tenant }, reconciliationSlugs.arrears, {
    where: { member: { equals: member.id }, status: { equals: 'open' } },
    select: ['product', 'period', 'outstanding'],
    orderBy: ['period'],
  })
  return rows.map(({ product, period, outstanding }) => ({ product, period, outstanding }))
}
