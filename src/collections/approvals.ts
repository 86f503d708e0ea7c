import type { AnyOperation } from '../tenants/approvals/operation'
import { periodOperation } from './accounting-periods/change-period'
import { termsOperation } from './product-versions/approval'
import { reversalOperation } from './journals/reversal'

/** The operations of the core that a society may put behind a workflow. */
export const coreApprovals: AnyOperation[] = [reversalOperation, periodOperation, termsOperation]
