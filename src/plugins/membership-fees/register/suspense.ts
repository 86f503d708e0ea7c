import { newestFirst, oldestFirst } from '../../../domain/fees'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import { takeOffFees } from './pay'
import type { FeeRow, FeeSource } from './types'

type Order = { subscription: string; amount: number; source: FeeSource }

/** Money that reaches a subscription pays its bills, the oldest first. Call it with the registers held. */
export async function payFeesOf(
  transaction: Transaction,
  tenant: string,
  { subscription, amount, source }: Order,
): Promise<void> {
  const { paid } = oldestFirst(amount, await feesOf(transaction, tenant, subscription))
  const payments = paid.map(({ id, paid: part }) => ({
    ...{ fee: id, amount: part, kind: 'suspense' as const, source },
  }))
  await takeOffFees(transaction, tenant, payments)
}

/**
 * Money that is taken back from a subscription is owed again on its bills, the newest first, as far as
 * they were paid. Call it with the registers held.
 */
export async function takeBackFeesOf(
  transaction: Transaction,
  tenant: string,
  { subscription, amount, source }: Order,
): Promise<void> {
  const fees = await feesOf(transaction, tenant, subscription)
  const payments = newestFirst(amount, fees).map(({ id, taken }) => ({
    ...{ fee: id, amount: -taken, kind: 'suspense' as const, source },
  }))
  await takeOffFees(transaction, tenant, payments)
}

const feesOf = (
  transaction: Transaction,
  tenant: string,
  subscription: string,
): Promise<FeeRow[]> =>
  allRows<FeeRow>(transaction, { tenant }, feeSlugs.fees, {
    where: { subscription: { equals: subscription } },
    select: ['period', 'amount', 'outstanding', 'waived'],
  })
