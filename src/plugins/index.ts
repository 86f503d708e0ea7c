import type { Plugin } from 'payload'
import { alerts } from './alerts'
import { audit } from './audit'
import { bulkChanges } from './bulk-changes'
import { changeRequests } from './change-requests'
import { dashboard } from './dashboard'
import { membershipFees } from './membership-fees'
import { memberExit } from './member-exit'
import { memberMerge } from './member-merge'
import { membership } from './membership'
import { messages } from './messages'
import { payrollFile } from './payroll-file'
import { payrollTransfer } from './payroll-transfer'
import { reconciliation } from './reconciliation'
import { search } from './search'

/** Every plugin of this installation, in the order in which they extend the configuration. */
export const plugins: Plugin[] = [
  messages(),
  payrollFile(),
  reconciliation(),
  membership(),
  membershipFees(),
  memberExit(),
  alerts(),
  bulkChanges(),
  memberMerge(),
  payrollTransfer(),
  changeRequests(),
  search(),
  audit(),
  dashboard(),
]
