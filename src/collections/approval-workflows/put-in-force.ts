import type { CollectionBeforeChangeHook } from 'payload'
import { assertSteps, type ApprovalStep } from '../../domain/approvals'
import type { WorkflowInForce } from '../../tenants/approvals/workflow'
import { idOf } from '../../tenants/ids'

type Roles = unknown[] | null
type StepRow = Partial<Omit<ApprovalStep, 'roles' | 'escalateTo'>> & {
  roles?: Roles
  escalateTo?: Roles
}
type Workflow = { makers?: Roles; steps?: StepRow[] | null }

/**
 * Checks the steps and writes them as the gate reads them.
 * @throws WORKFLOW_INVALID naming the step and the field
 */
export const putInForce: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const workflow = { ...(originalDoc as object | undefined), ...data } as Workflow
  const steps = (workflow.steps ?? []).map(stepOf)
  assertSteps(steps)
  const inForce: WorkflowInForce = { makers: idsOf(workflow.makers), steps }
  return { ...data, inForce }
}

const stepOf = ({ roles, escalateTo, ...row }: StepRow): ApprovalStep => ({
  roles: idsOf(roles),
  above: row.above ?? null,
  approvers: row.approvers ?? 1,
  deadlineHours: row.deadlineHours ?? null,
  escalateTo: idsOf(escalateTo),
})

const idsOf = (roles: Roles | undefined): string[] =>
  (roles ?? []).map(idOf).filter((id) => id !== undefined)
