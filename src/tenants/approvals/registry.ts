import type { Payload } from 'payload'
import { alwaysApproved, coreApprovals } from '../../collections/approvals'
import { approvalErrors } from '../../domain/approvals'
import { platformOf } from '../../platform'
import type { AnyOperation } from './operation'

/** Every operation that a society may put behind a workflow: the core's own and those of its plugins. */
export function approvableOperations(source: Parameters<typeof platformOf>[0]): AnyOperation[] {
  return [...coreApprovals, ...platformOf(source).approvals]
}

/** @throws APPROVAL_UNKNOWN when no plugin declares it any more */
export function operationNamed(payload: Payload, key: string): AnyOperation {
  const all = [...alwaysApproved, ...approvableOperations(payload)]
  const operation = all.find((each) => each.key === key)
  if (operation) return operation
  throw approvalErrors.APPROVAL_UNKNOWN(`Nothing here does "${key}".`, { operation: key })
}
