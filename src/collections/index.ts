import type { CollectionConfig } from 'payload'
import { withLabels, withTechnicalDetails, withTitles } from '../platform/labels'
import { AccountingPeriods } from './accounting-periods'
import { Accounts } from './accounts'
import { ApprovalRequests } from './approval-requests'
import { ApprovalWorkflows } from './approval-workflows'
import { AuditLog } from './audit-log'
import { Checkpoints } from './checkpoints'
import { Balances } from './balances'
import { BulkChangeParts, BulkChanges } from './bulk-changes'
import { Beneficiaries } from './beneficiaries'
import { DeductionCodes } from './deduction-codes'
import { Dependants } from './dependants'
import { JobRuns } from './job-runs'
import { JournalProposals } from './journal-proposals'
import { Journals } from './journals'
import { Leases } from './leases'
import { MemberAccounts } from './member-accounts'
import { Members } from './members'
import { PayrollAssignments } from './payroll-assignments'
import { PayrollAuthorities } from './payroll-authorities'
import { PostingRules } from './posting-rules'
import { Postings } from './postings'
import { Products } from './products'
import { ProductVersions } from './product-versions'
import { Roles } from './roles'
import { Sequences } from './sequences'
import { StoredFileParts } from './stored-file-parts'
import { StoredFiles } from './stored-files'
import { SubscriptionAmounts } from './subscription-amounts'
import { Subscriptions } from './subscriptions'
import { TenantKeys } from './tenant-keys'
import { Tenants } from './tenants'
import { technical } from './technical'
import { titles } from './titles'
import { texts } from './translations'
import { Users } from './users'

const declared: CollectionConfig[] = [
  Members,
  Dependants,
  Beneficiaries,
  Subscriptions,
  PayrollAssignments,
  Products,
  ProductVersions,
  PayrollAuthorities,
  DeductionCodes,
  StoredFiles,
  SubscriptionAmounts,
  Accounts,
  MemberAccounts,
  Journals,
  JournalProposals,
  Postings,
  Balances,
  PostingRules,
  AccountingPeriods,
  ApprovalWorkflows,
  ApprovalRequests,
  BulkChanges,
  BulkChangeParts,
  AuditLog,
  Checkpoints,
  Users,
  Roles,
  Tenants,
  JobRuns,
  StoredFileParts,
  Sequences,
  Leases,
  TenantKeys,
]

/** The core collections with their titles and words, in the order in which the admin lists them. */
export const collections = declared
  .map(withTechnicalDetails(technical))
  .map(withTitles(titles))
  .map(withLabels(texts))
