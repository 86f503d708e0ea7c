import { lockJournals, type CheckResult } from '../../../ledger'
import type { VerificationDeclaration } from '../../../platform/types'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { verifyArrears } from './arrears'
import { verifyRemittances } from './remittances'
import { verifySuspense } from './suspense'

/** Remittances, suspense and arrears against each other and against the ledger. */
export const registerVerification: VerificationDeclaration = {
  key: 'reconciliation.registers',
  run: ({ storage, tenant }) =>
    storage.transaction((transaction) => verifyRegisters(transaction, tenant)),
}

/** Sums only, so that whoever posts or resolves meanwhile waits for a moment, not for a night. */
async function verifyRegisters(transaction: Transaction, tenant: string): Promise<CheckResult[]> {
  await transaction.nextNumbers({ tenant }, 'remittance-registers', 0)
  await lockJournals(transaction, tenant)
  const remittances = await allRows<RemittanceRow>(
    transaction,
    { tenant },
    reconciliationSlugs.remittances,
    { select: ['title', 'status', 'amount', 'allocated', 'suspense'] },
  )
  return [
    await verifyRemittances(transaction, tenant, remittances),
    await verifySuspense(transaction, tenant),
    await verifyArrears(transaction, tenant, remittances),
  ]
}
