import type { Plugin } from 'payload'
import { memberExit } from './member-exit'
import { memberPortal } from './member-portal'
import { membership } from './membership'
import { payrollFile } from './payroll-file'
import { reconciliation } from './reconciliation'

/** Every plugin of this installation, in the order in which they extend the configuration. */
export const plugins: Plugin[] = [
  payrollFile(),
  reconciliation(),
  membership(),
  memberExit(),
  memberPortal(),
]
