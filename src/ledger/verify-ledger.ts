import type { Storage } from '../storage/types'
import { lockJournals } from './posting/lock'
import { verifyBooks } from './verify/books'
import type { JournalHead, NotedJournals } from './verify/chain'
import type { CheckResult } from './verify/check'
import { verifyJournals } from './verify/journals'
import { verifyMemberAccounts } from './verify/member-accounts'

export type LedgerVerification = {
  ok: boolean
  checks: CheckResult[]
  /** Where the chain of journals ends: kept elsewhere, it proves that no later rewrite happened. */
  head: JournalHead
}

export type VerifyLedger = {
  tenant: string
  /** Heads that were noted elsewhere, as in a checkpoint. */
  noted?: NotedJournals[]
  onProgress?: (done: number, total: number) => void
}

/**
 * Checks everything the ledger promises, in constant memory: journals balance and are as they were
 * posted and follow each other, numbers have no gap, no posting is without its journal, debits equal credits, kept balances
 * equal the postings, and member accounts add up to their control account.
 * Posting waits only while the sums are taken, not while the journals are read one by one.
 */
export async function verifyLedger(
  storage: Storage,
  { tenant, noted, onProgress }: VerifyLedger,
): Promise<LedgerVerification> {
  const { last, books } = await storage.transaction(async (transaction) => ({
    last: await lockJournals(transaction, tenant),
    books: await verifyBooks(transaction, tenant),
  }))
  const { postings } = books
  const journals = await verifyJournals(storage, { tenant, last, postings, noted, onProgress })
  const memberAccounts = await verifyMemberAccounts(storage, tenant)
  const checks = [...journals.checks, ...books.checks, memberAccounts]
  return { ok: checks.every(({ ok }) => ok), checks, head: journals.head }
}
