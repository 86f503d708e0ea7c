import type { PermissionDeclaration } from './declaration'

const readsOnly = 'Changes nothing.'
const isProposal = 'Makes a proposal, which another person decides.'
const decidesProposal = 'Is the decision of a second person about a proposal.'
const changesNoMoney =
  'Brings people and instructions in; the money follows in `deductions.generate`.'

/**
 * Operations of the core that are more than reading or writing one collection. The maker of money
 * and its approver are different roles; that they are different people is checked by the operation.
 */
export const coreOperations: PermissionDeclaration[] = [
  {
    key: 'members.import',
    label: 'Import members and subscriptions',
    grantedTo: ['member-officer'],
    withoutApproval: changesNoMoney,
  },
  {
    key: 'personal-data.reveal',
    label: 'See personal numbers unmasked',
    grantedTo: ['member-officer'],
    withoutApproval: readsOnly,
  },
  {
    key: 'lists.download',
    label: 'Download a list as a file',
    grantedTo: ['member-officer', 'finance-officer'],
    withoutApproval: readsOnly,
  },
  {
    key: 'deductions.generate',
    label: 'Generate a deduction file',
    grantedTo: ['finance-officer'],
  },
  { key: 'deductions.approve', label: 'Approve a deduction file', grantedTo: ['approver'] },
  {
    key: 'deductions.submit',
    label: 'Mark a deduction file as submitted',
    grantedTo: ['finance-officer'],
  },
  { key: 'deductions.cancel', label: 'Cancel a deduction file', grantedTo: ['finance-officer'] },
  {
    key: 'remittance.import',
    label: 'Import a remittance',
    grantedTo: ['finance-officer'],
    withoutApproval: 'Posts nothing: what is approved is `remittance.post`.',
  },
  { key: 'remittance.post', label: 'Post a remittance', grantedTo: ['approver'] },
  { key: 'remittance.reverse', label: 'Reverse a posted remittance', grantedTo: ['approver'] },
  {
    key: 'suspense.propose',
    label: 'Propose what to do with money in suspense',
    grantedTo: ['finance-officer'],
    withoutApproval: isProposal,
  },
  {
    key: 'suspense.approve',
    label: 'Approve what is done with money in suspense',
    grantedTo: ['approver'],
  },
  {
    key: 'journal.post',
    label: 'Propose a manual journal',
    grantedTo: ['finance-officer'],
    withoutApproval: isProposal,
  },
  {
    key: 'journal.approve',
    label: 'Approve a manual journal',
    grantedTo: ['approver'],
    withoutApproval: decidesProposal,
  },
  { key: 'journal.reverse', label: 'Reverse a journal', grantedTo: ['approver'] },
  { key: 'period.close', label: 'Close or open an accounting period', grantedTo: ['approver'] },
  { key: 'formats.publish', label: 'Publish a file format', grantedTo: ['approver'] },
  { key: 'products.publish', label: 'Publish the terms of a product', grantedTo: ['approver'] },
  {
    key: 'products.withdraw',
    label: 'Withdraw terms that have not begun',
    grantedTo: ['approver'],
  },
  {
    key: 'workflows.confirm',
    label: 'Confirm a change of an approval workflow',
    grantedTo: ['approver'],
    withoutApproval: 'Is the decision of a second person about a workflow.',
  },
  {
    key: 'jobs.retry',
    label: 'Try a failed job again',
    grantedTo: ['finance-officer', 'approver'],
    withoutApproval: 'Does again what asks for approval itself.',
  },
]
