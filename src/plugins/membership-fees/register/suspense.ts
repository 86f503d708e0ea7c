import { oldestFirst } from '../../../domain/fees'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import { takeOffFees } from './pay'
import type { FeeRow, FeeSource } from './types'

/** Money that reaches a subscription pays its bills, the oldest first. Call it with the registers held. */
export async function payFeesOf(
  transaction: Transaction,
  tenant: string,
  order: { subscription: string; amount: number; source: FeeSource },
): Promise<void> {
  const { subscription, amount, source } = order
  const fees = await allRows<FeeRow>(transaction, { tenant }, feeSlugs.fees, {
    where: { subscription: { equals: subscription }, outstanding: { greater_than: 0 } },
    select: ['period', 'outstanding'],
  })
  const { paid } = oldestFirst(amount, fees)
  const payments = paid.map(({ id, paid: part }) => ({
    ...{ fee: id, amount: part, kind: 'suspense' as const, source },
  }))
  await takeOffFees(transaction, tenant, payments)
}
