import type { Plugin } from 'payload'
import { changeRequests } from './change-requests'
import { memberExit } from './member-exit'
import { memberMerge } from './member-merge'
import { membership } from './membership'
import { payrollFile } from './payroll-file'
import { payrollTransfer } from './payroll-transfer'
import { reconciliation } from './reconciliation'

/** Every plugin of this installation, in the order in which they extend the configuration. */
export const plugins: Plugin[] = [
  payrollFile(),
  reconciliation(),
  membership(),
  memberExit(),
  memberMerge(),
  payrollTransfer(),
  changeRequests(),
]
