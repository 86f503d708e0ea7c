import type { Transaction } from '../../storage/types'
import { JOURNAL_SEQUENCE } from '../slugs'

/**
 * Waits for the tenant's journal numbers and holds them until the transaction ends. Posting, closing
 * a period and verifying take this lock first, so that none of them sees half of another.
 * @returns the last number given out, 0 before the first journal
 */
export async function lockJournals(transaction: Transaction, tenant: string): Promise<number> {
  return (await transaction.nextNumbers({ tenant }, JOURNAL_SEQUENCE, 0)) - 1
}
