import { verifyPayrollNumbers } from '../collections/members/verify'
import { verifyAuditChain } from '../hooks/audit'
import { verifyLedger } from '../ledger'
import { jobErrors } from './errors'
import type { JobDefinition } from './types'

type Verified = { journalChecks: number; auditEntries: number; auditHead: string }

/** Checks a society's books and its audit log; the run fails when either is not as it must be. */
export const verifyJob: JobDefinition<unknown, Verified> = {
  name: 'verify',
  run: async ({ storage, tenant, progress, signal }) => {
    const onProgress = (done: number, total: number) => progress(done, total, 'Journals')
    const ledger = await verifyLedger(storage, { tenant, onProgress })
    signal.throwIfAborted()
    const audit = await verifyAuditChain(storage, tenant)
    const broken = ledger.checks.filter((check) => !check.ok).map((check) => check.name)
    if (!audit.ok) broken.push('audit log')
    const numbers = await verifyPayrollNumbers(storage, tenant)
    if (!numbers.ok) broken.push(`${numbers.name} (${numbers.detail})`)
    if (broken.length)
      throw jobErrors.BOOKS_BROKEN(`Not as it must be: ${broken.join(', ')}.`, { broken })
    return {
      journalChecks: ledger.checks.length,
      auditEntries: audit.entries,
      auditHead: audit.head,
    }
  },
}
