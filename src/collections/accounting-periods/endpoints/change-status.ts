import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordAudit } from '../../../hooks/audit'
import { closePeriod, reopenPeriod } from '../../../ledger'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { bodyOf, endpoint } from '../../endpoint'
import { slugs } from '../../slugs'

const periodBody = z.strictObject({
  tenant: z.uuid(),
  period: z.string().max(7),
  reason: z.string().trim().min(1).max(500),
})

/** `POST /api/accounting-periods/close`: nothing can be dated in the month after it. */
export const closeEndpoint = endpoint('post', '/close', (req) => changeStatus(req, 'closed'))

/** `POST /api/accounting-periods/reopen`: takes a closing back; who and why is in the audit log. */
export const reopenEndpoint = endpoint('post', '/reopen', (req) => changeStatus(req, 'open'))

async function changeStatus(req: PayloadRequest, after: 'open' | 'closed'): Promise<Response> {
  const { tenant, period, reason } = await bodyOf(req, periodBody)
  await authorise(req, tenant, 'period.close')
  const actor = actorOf(req)
  const change = after === 'closed' ? closePeriod : reopenPeriod
  const status = await storageOf(req.payload).transaction(async (transaction) => {
    const changed = await change(transaction, { tenant, actor, period, reason })
    if (changed.changed) {
      recordAudit(transaction, [
        {
          tenant,
          actor,
          action: after === 'closed' ? 'period.close' : 'period.reopen',
          collection: slugs.accountingPeriods,
          documentId: changed.id,
          changes: [{ field: 'status', before: changed.before, after }],
          reason,
        },
      ])
    }
    return changed
  })
  return Response.json({ period, status: after, changed: status.changed })
}
