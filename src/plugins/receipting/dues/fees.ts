import type { CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import type { Period } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { feeTargets, openFeesOf } from '../../membership-fees/register/find'
import { dueKey, type MemberDue } from './types'

type Asked = {
  tenant: string
  member: string
  period: Period
  products: Map<string, CatalogueProduct>
}

/** The bills that a member has not settled. */
export async function openFees(
  operations: Operations,
  { tenant, member, period: now, products }: Asked,
): Promise<MemberDue[]> {
  const fees = await openFeesOf(operations, { tenant, member })
  const targets = await feeTargets(
    operations,
    tenant,
    fees.map(({ id }) => id),
  )
  return fees.map(({ id, product, subscription, period, outstanding: amount, memberAccount }) => ({
    ...{ key: dueKey('fee', id), target: 'fee' as const, targetId: id, subscription },
    ...{ kind: products.get(product)?.kind ?? '', period, amount, product, memberAccount },
    ...{ due: period < now ? ('arrears' as const) : ('current' as const) },
    productCode: products.get(product)?.code ?? '',
    account: targets.get(id)?.account ?? '',
  }))
}
