import type { Transaction } from '../../../storage/types'

/** Keeps the register of payouts of a society as it is until the transaction ends: who comes second waits. */
export async function holdPayouts(transaction: Transaction, tenant: string): Promise<void> {
  await transaction.nextNumbers({ tenant }, 'payout-register', 0)
}
