import { firstRow } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { payoutErrors } from '../errors'
import { payoutSlugs } from '../slugs'
import type { PayoutRow } from '../types'
import { holdPayouts } from './hold'

type Payable = { tenant: string; source: string; ref: string }

/**
 * What is in a batch, sent or paid can't be taken back behind the bank's back. Whoever undoes a document
 * that is payable calls this first.
 * @throws PAYOUT_HELD
 */
export async function assertNotHeld(
  transaction: Transaction,
  { tenant, source, ref }: Payable,
): Promise<void> {
  await holdPayouts(transaction, tenant)
  const row = await firstRow<PayoutRow>(transaction, { tenant }, payoutSlugs.payouts, {
    ...{ source: { equals: source }, ref: { equals: ref }, status: { not_equals: 'open' } },
  })
  if (!row) return
  throw payoutErrors.PAYOUT_HELD(`It is ${row.status} as a payout: ${row.narrative}.`, {
    payout: row.id,
  })
}
