import { lockJournals, type CheckResult } from '../../../ledger'
import type { VerificationDeclaration } from '../../../platform/types'
import type { Transaction } from '../../../storage/types'
import { verifyBankings } from './bankings'
import { verifyReceipts } from './receipts'

/** Receipts against their lines, the registers and the ledger; bankings against the ledger. */
export const receiptVerification: VerificationDeclaration = {
  key: 'receipting.registers',
  run: ({ storage, tenant }) => storage.transaction((transaction) => verify(transaction, tenant)),
}

async function verify(transaction: Transaction, tenant: string): Promise<CheckResult[]> {
  await transaction.nextNumbers({ tenant }, 'remittance-registers', 0)
  await lockJournals(transaction, tenant)
  return [await verifyReceipts(transaction, tenant), await verifyBankings(transaction, tenant)]
}
