import { slugs } from '../../collections/slugs'
import type { ApprovalStep } from '../../domain/approvals'
import { firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'

/** What storage reads of a workflow: what the form says, checked when it was saved. */
export type WorkflowInForce = {
  /** Ids of the roles that may ask for it; none is everybody whose role allows it. */
  makers: string[]
  steps: ApprovalStep[]
}

type WorkflowRow = Row & { inForce: WorkflowInForce }

/** The workflow that a society has set for an operation, or null when it set none or switched it off. */
export async function workflowInForce(
  operations: Operations,
  tenant: string,
  operation: string,
): Promise<WorkflowInForce | null> {
  const where = { operation: { equals: operation }, active: { equals: true } }
  const scope = { tenant }
  const row = await firstRow<WorkflowRow>(operations, scope, slugs.approvalWorkflows, where)
  return row && row.inForce
}
