import { firstRow } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import type { RemittanceRow } from './types'

const BUSY = ['posting', 'reversing']

/**
 * Keeps arrears and suspense of a society as they are until the transaction ends. Whoever decides by
 * what they say calls this first: a posting that began on some arrears finds the same ones at its end.
 * @param remittance the one that the caller works on; any other must not be half-way
 * @throws REMITTANCE_BUSY while a remittance of the society is being posted or reversed
 */
export async function holdRegisters(
  transaction: Transaction,
  { tenant, remittance }: { tenant: string; remittance?: string },
): Promise<void> {
  await transaction.nextNumbers({ tenant }, 'remittance-registers', 0)
  const busy = await firstRow<RemittanceRow>(
    transaction,
    { tenant },
    reconciliationSlugs.remittances,
    { status: { in: BUSY }, ...(remittance && { id: { not_equals: remittance } }) },
  )
  if (!busy) return
  const state = busy.status === 'posting' ? 'posted' : 'reversed'
  throw reconciliationErrors.REMITTANCE_BUSY(`Remittance ${busy.title} is being ${state}.`, {
    remittance: busy.id,
  })
}
