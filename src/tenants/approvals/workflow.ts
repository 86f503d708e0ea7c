import { slugs } from '../../collections/slugs'
import type { ApprovalStep } from '../../domain/approvals'
import { firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'

/** What storage reads of a workflow: the form's steps, checked when they were saved. */
export type WorkflowRow = Row & {
  id: string
  tenant: string
  operation: string
  active: boolean
  makers: string[] | null
  inForce: ApprovalStep[]
}

/** The workflow that a society has set for an operation, or null when it set none or switched it off. */
export async function workflowInForce(
  operations: Operations,
  tenant: string,
  operation: string,
): Promise<WorkflowRow | null> {
  const where = { operation: { equals: operation }, active: { equals: true } }
  return firstRow<WorkflowRow>(operations, { tenant }, slugs.approvalWorkflows, where)
}
