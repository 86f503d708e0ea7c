import { defineErrors } from '../../domain/errors'

export const reconciliationErrors = defineErrors({
  AUTHORITY_UNKNOWN: {
    status: 404,
    next: 'Use the code of one of the society’s payroll authorities.',
  },
  REMITTANCE_BAD_ROWS: {
    status: 400,
    next: 'Nothing was imported. Ask the payroll office for a corrected file, or correct the named rows.',
  },
  REMITTANCE_EMPTY: {
    status: 400,
    next: 'Nothing was imported. Choose the file that has the lines.',
  },
  REMITTANCE_CONTROL_TOTAL: {
    status: 409,
    next: 'Nothing was imported. Compare the file with the advice; the file is not whole or not the right one.',
  },
  REMITTANCE_OTHER_PERIOD: {
    status: 409,
    next: 'Choose the file of this month, or the month of this file.',
  },
  REMITTANCE_MISSING: { status: 404, next: 'Import the remittance of this month first.' },
  REMITTANCE_UNKNOWN: { status: 404, next: 'Look it up in the list of remittances.' },
  REMITTANCE_STATE: {
    status: 409,
    next: 'Reload the remittance: somebody or a job changed it meanwhile.',
  },
  REMITTANCE_BUSY: {
    status: 409,
    next: 'Try again when that is done. If it stopped half-way, start it again: it goes on where it was.',
  },
  RUN_MISSING: {
    status: 409,
    next: 'Generate the deduction run of this month first: it says what to expect.',
  },
  SUSPENSE_UNKNOWN: { status: 404, next: 'Look it up in the list of suspense items.' },
  SUSPENSE_AMOUNT: { status: 409, next: 'Propose at most what is still unresolved of the item.' },
  SUSPENSE_SUBSCRIPTION: { status: 400, next: 'Choose a subscription of this society.' },
  SUSPENSE_STATE: { status: 409, next: 'Reload the list: it was decided already.' },
  SUSPENSE_RESOLVED: {
    status: 409,
    next: 'Undo the resolutions of its suspense and reverse the later remittances that paid its arrears; then reverse it.',
  },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to approve it.' },
})
