/** Codes that the data holds, in English words; the other languages have the same keys. */
export const enCodes = {
  /** What a journal was posted for. */
  event: {
    'remittance.posted': 'Money from the payroll',
    'remittance.allocated': 'Money received is allocated to a subscription',
    'remittance.suspense': 'Money received is held in suspense',
    'remittance.member-credit': "An excess is held to the member's credit",
    'remittance.reversed': 'The payroll takes money back',
    'remittance.banked': 'The payroll office pays into the bank',
    'remittance.fee': 'The payroll office keeps its fee',
    'remittance.vat': 'The payroll office keeps the VAT on its fee',
    'suspense.allocated': 'Money in suspense is allocated to a subscription',
    'suspense.refunded': 'Money in suspense is refunded to the member',
    'suspense.returned': 'Money in suspense is returned to the payroll office',
    'journal.manual': 'Written by hand',
    'journal.reversed': 'Reversal',
  },
  /** By what a member was found. */
  rule: {
    REFERENCE: 'reference',
    PAYROLL_NUMBER: 'payroll number',
    PAYROLL_NUMBER_WITHOUT_ZEROS: 'payroll number without leading zeros',
    OMANG: 'Omang',
    FORMER_PAYROLL_NUMBER: 'former payroll number',
    none: 'not matched',
  },
  /** What became of an expected or received amount. */
  category: {
    MATCHED: 'Matched',
    SHORT: 'Short paid',
    OVER: 'Over paid',
    MISSING: 'Missing',
    UNIDENTIFIED: 'Unidentified',
    REVERSAL: 'Reversal',
    EXITED: 'Exited member',
    DECEASED: 'Deceased member',
    DUPLICATE: 'Duplicate',
    WRONG_CODE: 'Wrong code',
    CEASED_STILL_PAID: 'Ceased, still paid',
    UNEXPECTED: 'Unexpected',
  },
  /** Why the payroll did not deduct, as payroll offices write it. */
  reason: {
    INSUFFICIENT_NET_PAY: 'Net pay too low',
    UNPAID_LEAVE: 'On unpaid leave',
    TERMINATED: 'No longer employed',
    EMPLOYEE_NOT_FOUND: 'Not known to the payroll',
  },
  /** Work that runs in the background. */
  job: {
    'deductions.generate': 'Generate the deduction file',
    'remittance.post': 'Post the remittance',
    'remittance.reverse': 'Reverse the remittance',
    verify: 'Check the books',
  },
  /** How far such work is. */
  stage: {
    posting: 'posting',
    reversing: 'reversing',
    Journals: 'journals',
  },
  /** What a stored file is for. */
  purpose: {
    deductions: 'Deduction file',
    'deductions-snapshot': 'What a deduction file was made of',
    remittance: 'Remittance',
    'member-document': 'Document of a member',
    rejections: 'Rejections',
  },
  /** What somebody did, in the audit log. */
  auditAction: {
    create: 'Created',
    update: 'Changed',
    delete: 'Deleted',
    'deductions.generate': 'Deduction file generated',
    'deductions.approve': 'Run approved',
    'deductions.submit': 'Run submitted',
    'deductions.regenerate': 'File made again and compared',
    'deductions.cancel': 'Run cancelled',

    'members.admit': 'Admitted',
    'members.decline': 'Application declined',
    'member-documents.add': 'Document added',
    'member-documents.verify': 'Document verified',
    'member-documents.reject': 'Document rejected',
    'dependants.remove': 'Dependant taken off',
    'beneficiaries.remove': 'Beneficiary taken off',
    'formats.published': 'Format published',
    'formats.withdrawn': 'Format withdrawn',
    'journal.post': 'Journal posted',
    'journal.reverse': 'Journal reversed',
    'period.close': 'Month closed',
    'period.reopen': 'Month opened again',
    'remittance.import': 'Remittance imported',
    'remittance.reconcile': 'Remittance reconciled',
    'remittance.post': 'Remittance posted',
    'remittance.reverse': 'Remittance reversed',
    'suspense.propose': 'Resolution proposed',
    'suspense.approve': 'Resolution approved',
    'suspense.reject': 'Resolution rejected',
  },
} as const
