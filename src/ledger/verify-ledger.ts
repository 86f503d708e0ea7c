import type { Storage } from '../storage/types'
import { lockJournals } from './posting/lock'
import { verifyBooks } from './verify/books'
import type { CheckResult } from './verify/check'
import { verifyJournals } from './verify/journals'
import { verifyMemberAccounts } from './verify/member-accounts'

export type LedgerVerification = { ok: boolean; checks: CheckResult[] }

export type VerifyLedger = {
  tenant: string
  onProgress?: (done: number, total: number) => void
}

/**
 * Checks everything the ledger promises, in constant memory: journals balance and are as they were
 * posted, numbers have no gap, no posting is without its journal, debits equal credits, kept balances
 * equal the postings, and member accounts add up to their control account.
 * Posting waits only while the sums are taken, not while the journals are read one by one.
 */
export async function verifyLedger(
  storage: Storage,
  { tenant, onProgress }: VerifyLedger,
): Promise<LedgerVerification> {
  const { last, books } = await storage.transaction(async (transaction) => ({
    last: await lockJournals(transaction, tenant),
    books: await verifyBooks(transaction, tenant),
  }))
  const { postings } = books
  const journals = await verifyJournals(storage, { tenant, last, postings, onProgress })
  const memberAccounts = await verifyMemberAccounts(storage, tenant)
  const checks = [...journals, ...books.checks, memberAccounts]
  return { ok: checks.every(({ ok }) => ok), checks }
}
