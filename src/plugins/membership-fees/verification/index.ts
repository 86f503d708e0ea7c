import { lockJournals, type CheckResult } from '../../../ledger'
import type { VerificationDeclaration } from '../../../platform/types'
import type { Transaction } from '../../../storage/types'
import { verifyAccounts } from './accounts'
import { verifyFees } from './fees'

/** Bills against their entries and what the ledger holds. */
export const feeVerification: VerificationDeclaration = {
  key: 'membership-fees.registers',
  run: ({ storage, tenant }) =>
    storage.transaction((transaction) => verifyRegisters(transaction, tenant)),
}

async function verifyRegisters(transaction: Transaction, tenant: string): Promise<CheckResult[]> {
  await transaction.nextNumbers({ tenant }, 'remittance-registers', 0)
  await lockJournals(transaction, tenant)
  return [await verifyFees(transaction, tenant), await verifyAccounts(transaction, tenant)]
}
