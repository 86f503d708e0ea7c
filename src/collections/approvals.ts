import type { AnyOperation } from '../tenants/approvals/operation'
import { changeWorkflow } from './approval-workflows/change/operation'
import { periodOperation } from './accounting-periods/change-period'
import { termsOperation } from './product-versions/approval'
import { withdrawOperation } from './product-versions/withdraw/approval'
import { reversalOperation } from './journals/reversal'

/** The operations of the core that a society may put behind a workflow. */
export const coreApprovals: AnyOperation[] = [
  reversalOperation,
  periodOperation,
  termsOperation,
  withdrawOperation,
]

/** Those that need a second person whatever the society has set. */
export const alwaysApproved: AnyOperation[] = [changeWorkflow]
