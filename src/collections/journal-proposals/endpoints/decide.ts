import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { bodyOf, endpoint, pathId } from '../../endpoint'
import { slugs } from '../../slugs'
import { approveProposal, findProposal, rejectProposal, unknownProposal } from '../decide'

/** `POST /api/journal-proposals/:id/approve`: posts the journal. */
export const approveEndpoint = endpoint('post', '/:id/approve', async (req) => {
  const decision = await decisionOf(req)
  const journal = await approveProposal(storageOf(req.payload), decision)
  return Response.json({ journal }, { status: 201 })
})

const rejection = z.strictObject({
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

/** `POST /api/journal-proposals/:id/reject` {reason} */
export const rejectEndpoint = endpoint('post', '/:id/reject', async (req) => {
  const decision = await decisionOf(req)
  const { reason } = await bodyOf(req, rejection)
  await rejectProposal(storageOf(req.payload), { ...decision, reason })
  return Response.json({ status: 'rejected' })
})

/** A proposal of a society that the person may not look into seems not to exist. */
async function decisionOf(req: PayloadRequest) {
  const id = pathId(req)
  const proposal = await findProposal(storageOf(req.payload), { platform: true }, id)
  const visible = await permittedTenants(req, `${slugs.journalProposals}.read`)
  if (!proposal || !visible.includes(proposal.tenant)) throw unknownProposal(id)
  const { tenant } = proposal
  await authorise(req, tenant, 'journal.approve')
  return { tenant, proposal: id, actor: actorOf(req) }
}
