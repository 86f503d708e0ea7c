import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { approvalErrors, assertSteps, type ApprovalStep } from '../../domain/approvals'
import { slugs } from '../slugs'

type StepRow = Partial<ApprovalStep>

/**
 * Checks the steps and writes them as the gate reads them.
 * @throws WORKFLOW_INVALID naming the step and the field
 */
export const putInForce: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const workflow = { ...(originalDoc as object | undefined), ...data } as {
    steps?: StepRow[] | null
    makers?: string[] | null
  }
  const inForce = (workflow.steps ?? []).map(stepOf)
  assertSteps(inForce)
  const named = inForce.flatMap(({ roles, escalateTo }) => [...roles, ...escalateTo])
  await assertRoles(req, [...named, ...(workflow.makers ?? [])])
  return { ...data, inForce }
}

const stepOf = (row: StepRow): ApprovalStep => ({
  roles: row.roles ?? [],
  above: row.above ?? null,
  approvers: row.approvers ?? 1,
  deadlineHours: row.deadlineHours ?? null,
  escalateTo: row.escalateTo ?? [],
})

async function assertRoles(req: PayloadRequest, ids: string[]): Promise<void> {
  const { docs } = await req.payload.find({
    collection: slugs.roles,
    where: { level: { equals: 'society' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const known = new Set(docs.map(({ id }) => String(id)))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return
  throw approvalErrors.WORKFLOW_INVALID(`There is no society role "${unknown}".`, {
    field: 'steps',
  })
}
