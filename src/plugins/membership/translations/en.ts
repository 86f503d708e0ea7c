/** English words of this plugin's collections; the other languages have the same keys. */
export const en = {
  collections: {
    'document-requirements': ['Document asked of members', 'Documents asked of members'],
    'member-documents': ['Member document', 'Member documents'],
    'membership-decisions': ['Decision on an application', 'Decisions on applications'],
  },
  fields: {
    active: 'Is asked',
    appliesTo: 'Of whom',
    checker: 'Identity of who decided',
    checkerName: 'Decided by',
    code: 'Code',
    date: 'Counts from',
    decision: 'Decision',
    expiresOn: 'Counts until',
    file: 'File',
    issuedOn: 'Issued on',
    maker: 'Identity of who added it',
    makerName: 'Added by',
    member: 'Member',
    name: 'Name',
    number: 'Number on the document',
    reason: 'Reason',
    requiredForAdmission: 'Required for admission',
    requirement: 'What it is',
    status: 'Status',
    title: 'Title',
    validForMonths: 'Months it counts from its issue',
  },
  options: {
    admitted: 'Admitted',
    citizens: 'Members with an Omang',
    declined: 'Declined',
    everyone: 'Every member',
    'non-citizens': 'Members without an Omang',
    'not-on-payroll': 'Members without a payroll number',
    'on-payroll': 'Members with a payroll number',
    rejected: 'Rejected',
    verified: 'Verified',
    waiting: 'Waits for a second person',
  },
  help: {
    'document-requirements.active':
      'Clear it when the society no longer asks for this; documents that were given stay.',
    'document-requirements.validForMonths':
      'A proof of address counts three months, for example. Leave it empty when it does not grow old.',
    'member-documents.expiresOn':
      'The end of the document, or of the months the society gives it, whichever comes first.',
  },
} as const

/** The tabs of a member. */
export const enTabs = {
  timeline: 'Timeline',
  documents: 'Documents',
  family: 'Family',
}
