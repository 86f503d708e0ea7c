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
  REMITTANCE_NOT_TEXT: {
    status: 400,
    next: 'Nothing was imported. Open it in the spreadsheet program, save it as CSV (UTF-8), and import that file.',
  },
  REMITTANCE_EMPTY: {
    status: 400,
    next: 'Nothing was imported. Choose the file that has the lines.',
  },
  REMITTANCE_CONTROL_TOTAL: {
    status: 409,
    next: 'Nothing was imported. Compare the file with the advice; the file is not whole or not the right one.',
  },
  REMITTANCE_ADVICE_INVALID: {
    status: 400,
    next: 'Nothing was imported. Write fee and VAT as they stand in the advice, without a minus.',
  },
  REMITTANCE_ADVICE_DIFFERS: {
    status: 409,
    next: 'Nothing was changed. Leave the named option out, or cancel or reverse the remittance and import the file again.',
  },
  REMITTANCE_SEVERAL: {
    status: 409,
    next: 'Name the one you mean by its number, or cancel the wrong one with a reason.',
  },
  REMITTANCE_LATER: { status: 409, next: 'Reverse the named remittance first, then this one.' },
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
  SUSPENSE_PROPOSED: {
    status: 409,
    next: 'Have the open proposals approved or rejected first, or propose at most what they leave.',
  },
  SUSPENSE_SUBSCRIPTION: { status: 400, next: 'Choose a subscription of this society.' },
  SUSPENSE_STATE: { status: 409, next: 'Reload the list: it was decided already.' },
  ARREARS_CHANGED: { status: 409, next: 'Reload, look at what is owing now, and try again.' },
  SUSPENSE_RESOLVED: {
    status: 409,
    next: 'Undo the resolutions of its suspense and reverse the later remittances that paid its arrears; then reverse it.',
  },
  RUN_NOT_APPROVED: {
    status: 409,
    next: 'Somebody who did not make the run approves it first; then post.',
  },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to approve it.' },
})
