import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { recordAudit } from '../../../hooks/audit'
import { ledgerErrors, reverseSingle } from '../../../ledger'
import { storageOf } from '../../../storage'
import { firstRow } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { actorOf, permittedTenants } from '../../../tenants/permissions'
import { bodyOf, endpoint } from '../../endpoint'
import type { ProposalRow } from '../../journal-proposals/types'
import { slugs } from '../../slugs'

const reverseBody = z.strictObject({
  /** Day of the reversal, in an open period and not before the journal's own. */
  businessDate: z.string().max(10),
  reason: z.string().trim().min(1).max(300),
})

/** `POST /api/journals/:id/reverse`: takes back one journal that a person wrote, but not by that person. */
export const reverseEndpoint = endpoint('post', '/:id/reverse', async (req) => {
  const { businessDate, reason } = await bodyOf(req, reverseBody)
  const id = String(req.routeParams?.id ?? '')
  const tenant = await tenantOfJournal(req, id)
  const actor = actorOf(req)
  const reversal = await storageOf(req.payload).transaction(async (transaction) => {
    const maker = await makerOf(transaction, tenant, id)
    const request = { tenant, actor, maker, journal: id, businessDate, reason }
    const journal = await reverseSingle(transaction, request)
    if (journal.posted) {
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
  return Response.json({ journal: reversal }, { status: reversal.posted ? 201 : 200 })
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

/** The journal's actor is who approved it; its maker is who proposed it. */
async function makerOf(
  transaction: Transaction,
  tenant: string,
  journal: string,
): Promise<string | undefined> {
  const where = { journal: { equals: journal } }
  const scope = { tenant }
  const proposal = await firstRow<ProposalRow>(transaction, scope, slugs.journalProposals, where)
  return proposal?.maker
}
