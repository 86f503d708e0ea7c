import { approvalErrors } from './errors'
import type { ApprovalStep } from './types'

const MOST_APPROVERS = 10
const LONGEST_DEADLINE_HOURS = 24 * 90

/**
 * The steps that an amount has to take, in their order.
 * @param amount thebe; null when nobody knows it yet, and then every step is taken
 */
export function stepsFor(steps: ApprovalStep[], amount: number | null): ApprovalStep[] {
  return steps.filter(({ above }) => above === null || amount === null || amount > above)
}

/**
 * Refuses steps that could not be taken as they are written.
 * @throws WORKFLOW_INVALID naming the step and the field
 */
export function assertSteps(steps: ApprovalStep[]): void {
  if (!steps.length) refuse('steps', 'A workflow needs one step at least.')
  steps.forEach((step, index) => {
    const at = (field: string) => `steps.${index}.${field}`
    const say = `Step ${index + 1}`
    if (!step.roles.length) refuse(at('roles'), `${say} names no role that approves it.`)
    if (!isWhole(step.approvers, 1, MOST_APPROVERS))
      refuse(at('approvers'), `${say} needs between 1 and ${MOST_APPROVERS} approvers.`)
    if (step.above !== null && !isWhole(step.above, 0, Number.MAX_SAFE_INTEGER))
      refuse(at('above'), `${say} begins above an amount that is a whole number of thebe.`)
    if (step.deadlineHours !== null && !isWhole(step.deadlineHours, 1, LONGEST_DEADLINE_HOURS))
      refuse(at('deadlineHours'), `${say} has between 1 and ${LONGEST_DEADLINE_HOURS} hours.`)
  })
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most

function refuse(field: string, message: string): never {
  throw approvalErrors.WORKFLOW_INVALID(message, { field })
}
