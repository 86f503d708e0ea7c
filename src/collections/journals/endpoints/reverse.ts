import type { PayloadRequest } from 'payload'
import { ledgerErrors } from '../../../ledger'
import { storageOf } from '../../../storage'
import { actorOf, permittedTenants } from '../../../tenants/permissions'
import { bodyOf, endpoint, pathId } from '../../endpoint'
import { slugs } from '../../slugs'
import { reversalInput, reverseJournal } from '../reversal'

const reverseBody = reversalInput.omit({ journal: true })

/** `POST /api/journals/:id/reverse`: takes back one journal that a person wrote, but not by that person. */
export const reverseEndpoint = endpoint('post', '/:id/reverse', async (req) => {
  const body = await bodyOf(req, reverseBody)
  const journal = pathId(req)
  const tenant = await tenantOfJournal(req, journal)
  const order = { ...body, tenant, journal, actor: actorOf(req) }
  const reversal = await reverseJournal(storageOf(req.payload), order)
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
