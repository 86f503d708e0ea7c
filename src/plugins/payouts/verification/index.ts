import { lockJournals, type CheckResult } from '../../../ledger'
import type { VerificationDeclaration } from '../../../platform/types'
import type { Transaction } from '../../../storage/types'
import { holdPayouts } from '../register/hold'
import { verifyBatches } from './batches'
import { verifyPayouts } from './payouts'

/** Nothing was paid twice: the register against its attempts and the ledger, batches against their payments. */
export const payoutVerification: VerificationDeclaration = {
  key: 'payouts.register',
  run: ({ storage, tenant }) => storage.transaction((transaction) => verify(transaction, tenant)),
}

async function verify(transaction: Transaction, tenant: string): Promise<CheckResult[]> {
  await holdPayouts(transaction, tenant)
  await lockJournals(transaction, tenant)
  return [await verifyPayouts(transaction, tenant), await verifyBatches(transaction, tenant)]
}
