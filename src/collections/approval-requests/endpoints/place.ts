import type { PayloadRequest } from 'payload'
import { approvalErrors } from '../../../domain/approvals'
import { storageOf } from '../../../storage'
import { readRequest, type RequestRow } from '../../../tenants/approvals/requests'
import { permittedTenants } from '../../../tenants/permissions'
import { pathId } from '../../endpoint'
import { slugs } from '../../slugs'

/**
 * The request of the path.
 * @throws APPROVAL_UNKNOWN also for one of a society that the person may not look into
 */
export async function visibleRequest(req: PayloadRequest): Promise<RequestRow> {
  const id = pathId(req)
  const row = await readRequest(storageOf(req.payload), { platform: true }, id)
  const visible = await permittedTenants(req, `${slugs.approvalRequests}.read`)
  if (visible.includes(row.tenant)) return row
  throw approvalErrors.APPROVAL_UNKNOWN(`There is no approval request ${id}.`, { request: id })
}
