import type { Plugin } from 'payload'
import { alerts } from './alerts'
import { books } from './books'
import { bulkChanges } from './bulk-changes'
import { changeRequests } from './change-requests'
import { claims } from './claims'
import { funeralPolicies } from './funeral-policies'
import { glExport } from './gl-export'
import { audit } from './audit'
import { dashboard } from './dashboard'
import { membershipFees } from './membership-fees'
import { memberExit } from './member-exit'
import { memberMerge } from './member-merge'
import { memberPortal } from './member-portal'
import { membership } from './membership'
import { messages } from './messages'
import { payrollFile } from './payroll-file'
import { payrollTransfer } from './payroll-transfer'
import { payouts } from './payouts'
import { receipting } from './receipting'
import { reconciliation } from './reconciliation'
import { search } from './search'
import { statutoryReports } from './statutory-reports'

/** Every plugin of this installation, in the order in which they extend the configuration. */
export const plugins: Plugin[] = [
  messages(),
  payrollFile(),
  reconciliation(),
  membership(),
  membershipFees(),
  receipting(),
  memberExit(),
  funeralPolicies(),
  claims(),
  payouts(),
  alerts(),
  bulkChanges(),
  memberMerge(),
  payrollTransfer(),
  changeRequests(),
  glExport(),
  memberPortal(),
  books(),
  statutoryReports(),
  search(),
  audit(),
  dashboard(),
]
