import { z } from 'zod'
import type { Actor } from '../../domain/actor'
import { parsePeriod } from '../../domain/calendar'
import { recordAudit } from '../../hooks/audit/record'
import { closePeriod, reopenPeriod } from '../../ledger'
import { firstRow } from '../../storage/reading'
import type { Row, Storage } from '../../storage/types'
import { requireApproval } from '../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../tenants/approvals/operation'
import { slugs } from '../slugs'

/** What a closing or opening is asked for with. */
export const periodInput = z.strictObject({
  period: z.string().max(7),
  reason: z.string().trim().min(1).max(500),
  to: z.enum(['open', 'closed']),
})
type PeriodInput = z.infer<typeof periodInput>
type ChangePeriod = PeriodInput & { tenant: string; actor: Actor }
type ChangedPeriod = { period: string; status: PeriodInput['to']; changed: boolean }

/** Closing or opening a month, as a workflow sees it. */
export const periodOperation: ApprovableOperation<PeriodInput, ChangedPeriod> = {
  key: 'period.close',
  input: periodInput,
  subject: async (operations, { tenant, input: { period, to } }) => {
    const where = { period: { equals: parsePeriod(period) } }
    const scope = { tenant }
    const row = await firstRow<Row>(operations, scope, slugs.accountingPeriods, where)
    const status = row?.status ?? 'open'
    return {
      ...{ collection: slugs.accountingPeriods, documentId: String(row?.id ?? period) },
      ...{ title: period, amount: null, madeBy: [], part: period },
      fingerprint: { status },
      isDone: status === to,
    }
  },
  perform: ({ storage }, { tenant, actor, input }) => change(storage, { ...input, tenant, actor }),
}

/**
 * Closes a month or opens it again, or asks for the approval that the society wants for it.
 * @throws what `closePeriod` and `reopenPeriod` throw, and APPROVAL_REQUIRED
 */
export async function changePeriod(
  storage: Storage,
  { tenant, actor, ...input }: ChangePeriod,
): Promise<ChangedPeriod> {
  await requireApproval(storage, periodOperation, { tenant, actor, input })
  return change(storage, { ...input, tenant, actor })
}

async function change(
  storage: Storage,
  { tenant, actor, period, reason, to }: ChangePeriod,
): Promise<ChangedPeriod> {
  const work = to === 'closed' ? closePeriod : reopenPeriod
  const { changed } = await storage.transaction(async (transaction) => {
    const result = await work(transaction, { tenant, actor, period, reason })
    if (result.changed) {
      recordAudit(transaction, [
        {
          ...{ tenant, actor, reason, documentId: result.id },
          action: to === 'closed' ? 'period.close' : 'period.reopen',
          collection: slugs.accountingPeriods,
          changes: [{ field: 'status', before: result.before, after: to }],
        },
      ])
    }
    return result
  })
  return { period, status: to, changed }
}
