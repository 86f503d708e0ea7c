import { z } from 'zod'
import { storageOf } from '../../../storage'
import { inboxOf } from '../../../tenants/approvals/inbox'
import { approverOf } from '../../../tenants/approvals/people'
import { authorise } from '../../../tenants/permissions'
import { endpoint, queryOf } from '../../endpoint'
import { slugs } from '../../slugs'

const query = z.object({ tenant: z.uuid() })

/** `GET /api/approval-requests/inbox?tenant=`: what waits for the person, and what the person asked for. */
export const inboxEndpoint = endpoint('get', '/inbox', async (req) => {
  const { tenant } = queryOf(req, query)
  await authorise(req, tenant, `${slugs.approvalRequests}.read`)
  const approver = await approverOf(req, tenant)
  return Response.json(await inboxOf(storageOf(req.payload), tenant, approver))
})
