import type { PayloadRequest } from 'payload'
import { storageOf } from '../../../storage'
import { actorOf, authorise, permittedTenants } from '../../../tenants/permissions'
import { payrollErrors } from '../errors'
import { tenantOfRun } from '../runs/find-run'
import { payrollSlugs } from '../slugs'
import { pathId } from '../../../collections/endpoint'

/**
 * The run of the path, its society and who asks.
 * @throws RUN_UNKNOWN for a run the person may not even see, FORBIDDEN without the permission
 */
export async function stepOf(req: PayloadRequest, permission: string) {
  const run = pathId(req)
  const tenant = await tenantOfRun(storageOf(req.payload), run)
  const visible = await permittedTenants(req, `${payrollSlugs.deductionRuns}.read`)
  if (!tenant || !visible.includes(tenant)) {
    throw payrollErrors.RUN_UNKNOWN(`There is no deduction run ${run}.`, { run })
  }
  await authorise(req, tenant, permission)
  return { tenant, run, actor: actorOf(req) }
}
