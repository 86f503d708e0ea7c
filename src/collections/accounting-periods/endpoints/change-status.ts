import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { storageOf } from '../../../storage'
import { actorOf, authorise } from '../../../tenants/permissions'
import { bodyOf, endpoint } from '../../endpoint'
import { changePeriod, periodInput } from '../change-period'

const periodBody = periodInput.omit({ to: true }).extend({ tenant: z.uuid() })

/** `POST /api/accounting-periods/close`: nothing can be dated in the month after it. */
export const closeEndpoint = endpoint('post', '/close', (req) => changeStatus(req, 'closed'))

/** `POST /api/accounting-periods/reopen`: takes a closing back; who and why is in the audit log. */
export const reopenEndpoint = endpoint('post', '/reopen', (req) => changeStatus(req, 'open'))

async function changeStatus(req: PayloadRequest, to: 'open' | 'closed'): Promise<Response> {
  const body = await bodyOf(req, periodBody)
  await authorise(req, body.tenant, 'period.close')
  const order = { ...body, to, actor: actorOf(req) }
  return Response.json(await changePeriod(storageOf(req.payload), order))
}
