import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '../../../domain/actor'
import { approvalErrors } from '../../../domain/approvals'
import { isMotsheloError } from '../../../domain/errors'
import { storageOf } from '../../../storage'
import { requireApproval } from '../../../tenants/approvals/gate'
import { readRequest } from '../../../tenants/approvals/requests'
import { sweepApprovals } from '../../../tenants/approvals/sweep'
import type { WorkflowInForce } from '../../../tenants/approvals/workflow'
import { idOf } from '../../../tenants/ids'
import { actorOf } from '../../../tenants/permissions'
import { CONFIRMED } from './confirmed'
import { changeWorkflow, isSame } from './operation'

type Workflow = {
  id: string
  tenant?: unknown
  operation: string
  active?: boolean | null
  inForce: WorkflowInForce
}

/**
 * A workflow in force is not changed by the person who wants it changed: that becomes a request, whatever
 * surface it comes over. One that is switched off asks nobody yet, and is written and switched on alone.
 * @throws APPROVAL_REQUIRED, WORKFLOW_ALONE, WORKFLOW_INVALID for another operation
 */
export const askSecond: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || req.context[CONFIRMED]) return data
  const before = originalDoc as Workflow
  const after = { ...before, ...data } as Workflow
  if (before.operation !== after.operation)
    throw approvalErrors.WORKFLOW_INVALID(
      'operation: a workflow stays with its operation. Switch it off and make another one.',
      { field: 'operation' },
    )
  const [was, wanted] = [stateOf(before), stateOf(after)]
  if (!was.active || isSame(was, wanted)) return data
  const actor = actorOf(req)
  const tenant = idOf(before.tenant)
  if (!isPerson(actor) || !tenant) return data
  const input = { workflow: before.id, ...wanted }
  try {
    await requireApproval(storageOf(req.payload), changeWorkflow, { tenant, actor, input })
  } catch (error) {
    throw await named(req, tenant, error)
  }
  return data
}

const stateOf = ({ active, inForce }: Workflow) => ({
  active: active !== false,
  makers: inForce.makers,
  steps: inForce.steps,
})

/** Says so plainly when nobody else in the society may confirm. */
async function named(req: PayloadRequest, tenant: string, error: unknown): Promise<unknown> {
  if (!isMotsheloError(error) || error.code !== 'APPROVAL_REQUIRED') return error
  const platform = { payload: req.payload, storage: storageOf(req.payload) }
  await sweepApprovals(platform, tenant)
  const { request: id } = error.details as { request: string }
  const request = await readRequest(platform.storage, { tenant }, id)
  if (!request.escalated) return error
  return approvalErrors.WORKFLOW_ALONE(
    'Nobody else in the society may confirm this, so the platform operator has to.',
    error.details,
  )
}
