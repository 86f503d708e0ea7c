import { hasAmounts } from '../../../collections/subscriptions/amounts'
import { societyOf } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import type { Period } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { earlierRuns, type EarlierRuns } from './earlier-runs'
import { feeProducts, type FeeProduct } from './products'

/** What billing needs to know of a society, read once. */
export type BillingContext = {
  tenant: string
  /** The last month that is billed. */
  to: Period
  actor: Actor
  products: Map<string, FeeProduct>
  wasAsked: EarlierRuns
  /** True when terms worked amounts out. */
  isWorked: boolean
}

/** Reads what billing up to a month needs. */
export async function billingContext(
  operations: Operations,
  { tenant, to, actor }: Pick<BillingContext, 'tenant' | 'to' | 'actor'>,
): Promise<BillingContext> {
  const products = await feeProducts(operations, await societyOf(operations, tenant))
  const wasAsked = await earlierRuns(operations, tenant)
  const isWorked = await hasAmounts(operations, tenant)
  return { tenant, to, actor, products, wasAsked, isWorked }
}
