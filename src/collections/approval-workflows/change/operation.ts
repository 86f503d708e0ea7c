import { z } from 'zod'
import { createLocalReq } from 'payload'
import { PLATFORM_OPERATORS } from '../../../domain/approvals'
import { firstRow, allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import type { WorkflowInForce } from '../../../tenants/approvals/workflow'
import { approvalErrors } from '../../../domain/approvals'
import { slugs } from '../../slugs'
import { CONFIRMED } from './confirmed'

const ids = z.array(z.uuid())

/** A workflow as it is to be. */
export const changeInput = z.strictObject({
  workflow: z.uuid(),
  active: z.boolean(),
  makers: ids,
  steps: z.array(
    z.strictObject({
      roles: ids,
      above: z.number().nullable(),
      approvers: z.number(),
      deadlineHours: z.number().nullable(),
      escalateTo: ids,
    }),
  ),
})
type Change = z.infer<typeof changeInput>

type WorkflowRow = Row & {
  id: string
  operation: string
  active: boolean | null
  inForce: WorkflowInForce
}

/** The right to confirm what somebody else wants to change in a workflow. */
const CONFIRM = 'workflows.confirm'

/** Who decides: everybody of the society with the right; the platform operator where nobody else has it. */
async function confirmingStep(operations: Operations): Promise<WorkflowInForce['steps']> {
  const roles = await allRows<Row & { id: string; permissions: unknown }>(
    operations,
    { platform: true },
    slugs.roles,
    { where: { level: { equals: 'society' } } },
  )
  const holding = roles.filter(
    ({ permissions }) => Array.isArray(permissions) && permissions.includes(CONFIRM),
  )
  const step = { roles: holding.map(({ id }) => id), approvers: 1, above: null }
  return [{ ...step, deadlineHours: null, escalateTo: [PLATFORM_OPERATORS] }]
}

/**
 * Changing, weakening or switching off a workflow that is in force. It always needs a second person,
 * whatever workflows the society has set.
 */
export const changeWorkflow: ApprovableOperation<Change, null> = {
  key: 'approval-workflows.update',
  input: changeInput,
  steps: confirmingStep,
  subject: async (operations, { tenant, input }) => {
    const where = { id: { equals: input.workflow } }
    const scope = { tenant }
    const row = await firstRow<WorkflowRow>(operations, scope, slugs.approvalWorkflows, where)
    if (!row) throw approvalErrors.APPROVAL_UNKNOWN(`There is no workflow ${input.workflow}.`)
    const { id, operation, inForce } = row
    const active = row.active !== false
    const title = input.active ? operation : `${operation} (off)`
    return {
      ...{ collection: slugs.approvalWorkflows, documentId: id, title, amount: null },
      ...{ fingerprint: { operation, active, inForce }, madeBy: [] },
      isDone: isSame(input, { ...inForce, active }),
    }
  },
  perform: async ({ payload }, { actor, input }) => {
    const { workflow: id, ...data } = input
    const user = await payload.findByID({
      collection: slugs.users,
      id: actor.id,
      depth: 0,
      overrideAccess: true,
    })
    const req = await createLocalReq(
      { user: { ...user, collection: slugs.users } as never, context: { [CONFIRMED]: true } },
      payload,
    )
    await payload.update({
      collection: slugs.approvalWorkflows,
      ...{ id, data: data as never, depth: 0, overrideAccess: true, req },
    })
    return null
  },
}

/** Whether two states of a workflow ask for the same. */
export const isSame = (
  one: WorkflowInForce & { active: boolean },
  other: WorkflowInForce & { active: boolean },
): boolean => textOf(one) === textOf(other)

const textOf = ({ active, makers, steps }: WorkflowInForce & { active: boolean }): string =>
  JSON.stringify([
    active,
    makers,
    steps.map(({ roles, above, approvers, deadlineHours, escalateTo }) => [
      ...[roles, above, approvers, deadlineHours, escalateTo],
    ]),
  ])
