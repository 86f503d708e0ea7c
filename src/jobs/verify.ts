import { jobErrors } from './errors'
import type { JobDefinition } from './types'
import { recordCheckpoint } from '../tenants/checkpoints'
import { verifyPlatform, verifySociety } from './verification'

type Verified = { checks: number; checkpoint: number }

/**
 * Checks a society's books, registers and audit log, and that of the platform; the run fails when one
 * is not as it must be. Otherwise it ends with a signed checkpoint, for the next run to compare with.
 */
export const verifyJob: JobDefinition<unknown, Verified> = {
  name: 'verify',
  run: async ({ payload, storage, tenant, progress, signal }) => {
    const society = await verifySociety({ payload, storage }, tenant, {
      onProgress: progress,
      signal,
    })
    const platform = await verifyPlatform({ payload, storage })
    const checks = [...society.ledger.checks, ...society.registers, society.database]
    const broken = checks.filter((check) => !check.ok).map((check) => check.name)
    if (!society.audit.ok) broken.push('audit log')
    if (!platform.audit.ok) broken.push('audit log of the platform')
    if (broken.length)
      throw jobErrors.BOOKS_BROKEN(`Not as it must be: ${broken.join(', ')}.`, { broken })
    const heads = {
      journals: society.ledger.head,
      audit: { entries: society.audit.entries, head: society.audit.head },
      platform: { entries: platform.audit.entries, head: platform.audit.head },
    }
    const { sequence } = await recordCheckpoint(storage, { tenant, heads })
    return { checks: checks.length, checkpoint: sequence }
  },
}
