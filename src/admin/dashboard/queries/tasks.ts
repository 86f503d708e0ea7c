import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import { changeRequestSlugs } from '../../../plugins/change-requests/slugs'
import { claimSlugs } from '../../../plugins/claims'
import { exitSlugs } from '../../../plugins/member-exit/slugs'
import { mergeSlugs } from '../../../plugins/member-merge/slugs'
import { feeSlugs } from '../../../plugins/membership-fees/slugs'
import { membershipSlugs } from '../../../plugins/membership/slugs'
import { payoutSlugs } from '../../../plugins/payouts'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { storageOf } from '../../../storage'
import { actorOf } from '../../../tenants/permissions'
import { mayIn } from '../../session/societies'

/** What waits in a list for somebody who may decide it. */
export type Task = { collection: string; status: string; count: number }

type Source = { collection: string; status: string; permission: string }

const sources: readonly Source[] = [
  { collection: slugs.journalProposals, status: 'pending', permission: 'journal.approve' },
  {
    ...{ collection: reconciliationSlugs.suspenseResolutions, status: 'proposed' },
    permission: 'suspense.approve',
  },
  { collection: claimSlugs.claims, status: 'assessed', permission: 'claims.approve' },
  { collection: claimSlugs.documents, status: 'waiting', permission: 'claims.check-documents' },
  { collection: payoutSlugs.batches, status: 'made', permission: 'payouts.approve' },
  { collection: payoutSlugs.accounts, status: 'proposed', permission: 'payouts.confirm-account' },
  { collection: feeSlugs.waivers, status: 'proposed', permission: 'fees.waive' },
  { collection: exitSlugs.exits, status: 'proposed', permission: 'exits.approve' },
  { collection: mergeSlugs.merges, status: 'proposed', permission: 'members.merge' },
  { collection: changeRequestSlugs.requests, status: 'open', permission: 'change-requests.decide' },
  {
    ...{ collection: membershipSlugs.memberDocuments, status: 'waiting' },
    permission: 'member-documents.verify',
  },
]

/** How much waits in each list that the person may decide in, without what that person made. */
export async function tasksOf(req: PayloadRequest, tenant: string): Promise<Task[]> {
  const counted = await Promise.all(sources.map((source) => countOf(req, tenant, source)))
  return counted.filter(({ count }) => count > 0)
}

async function countOf(req: PayloadRequest, tenant: string, source: Source): Promise<Task> {
  const { collection, status, permission } = source
  if (!(await mayIn(req, tenant, permission))) return { collection, status, count: 0 }
  const where: Where = {
    status: { equals: status },
    maker: { not_equals: actorOf(req).id },
  }
  const [waiting] = await storageOf(req.payload).sum({ tenant }, collection, { where, fields: [] })
  return { collection, status, count: waiting?.count ?? 0 }
}
