import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordAudit } from '../../../hooks/audit'
import { ledgerErrors, reverseJournals } from '../../../ledger'
import { storageOf } from '../../../storage'
import { actorOf, permittedTenants } from '../../../tenants/permissions'
import { bodyOf, endpoint } from '../../endpoint'
import { slugs } from '../../slugs'

const reverseBody = z.strictObject({
  /** Day of the reversal, in an open period and not before the journal's own. */
  businessDate: z.string().max(10),
  reason: z.string().trim().min(1).max(300),
})

/** `POST /api/journals/:id/reverse`: takes one journal back; a second time answers the first reversal. */
export const reverseEndpoint = endpoint('post', '/:id/reverse', async (req) => {
  const { businessDate, reason } = await bodyOf(req, reverseBody)
  const id = String(req.routeParams?.id ?? '')
  const tenant = await tenantOfJournal(req, id)
  const actor = actorOf(req)
  const reversal = await storageOf(req.payload).transaction(async (transaction) => {
    const request = { tenant, actor, journalIds: [id], businessDate, reason }
    const [journal] = await reverseJournals(transaction, request)
    if (journal?.posted) {
      const entry = {
        tenant,
        actor,
        action: 'journal.reverse',
        collection: slugs.journals,
        documentId: id,
        reason,
      }
      recordAudit(transaction, [entry])
    }
    return journal
  })
  return Response.json({ journal: reversal }, { status: reversal?.posted ? 201 : 200 })
})

/** A journal of a society where the person may not reverse looks like one that does not exist. */
async function tenantOfJournal(req: PayloadRequest, id: string): Promise<string> {
  const tenants = await permittedTenants(req, 'journal.reverse')
  const { docs } = await req.payload.find({
    collection: slugs.journals,
    where: { id: { equals: id }, tenant: { in: tenants } },
    select: { tenant: true } as never,
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [journal] = docs as unknown as { tenant: string }[]
  if (journal) return journal.tenant
  throw ledgerErrors.JOURNAL_UNKNOWN(`"${id}" is no journal that you may reverse.`, { journal: id })
}
