import type { CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { ArrearsTarget } from '../../reconciliation/arrears/pay'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import { dueKey, type MemberDue } from './types'

type ArrearsRow = Row & {
  id: string
  product: string
  subscription: string
  period: string
  outstanding: number
  part: ArrearsTarget
}

type Asked = { tenant: string; member: string; products: Map<string, CatalogueProduct> }

/** What a member still owes of earlier deductions. */
export async function openArrearsOf(
  operations: Operations,
  { tenant, member, products }: Asked,
): Promise<MemberDue[]> {
  const rows = await allRows<ArrearsRow>(operations, { tenant }, reconciliationSlugs.arrears, {
    where: { member: { equals: member }, status: { equals: 'open' } },
    select: ['product', 'subscription', 'period', 'outstanding', 'part'],
  })
  return rows.map(({ id, product, subscription, period, outstanding: amount, part }) => ({
    ...{ key: dueKey('arrears', id), target: 'arrears' as const, targetId: id, subscription },
    ...{ kind: products.get(product)?.kind ?? '', due: 'arrears' as const, period, amount },
    ...{ product, productCode: products.get(product)?.code ?? '' },
    ...{ account: part.account, memberAccount: part.memberAccount },
  }))
}
