import { defineErrors } from '../errors'

/** Why journals are not handed to another program. Nothing is exported while one of these stands. */
export const ledgerExportErrors = defineErrors({
  LEDGER_FORMAT_INVALID: {
    status: 400,
    next: 'Correct the listed settings of the format and save it again.',
  },
  LEDGER_ACCOUNT_UNMAPPED: {
    status: 409,
    next: 'Say for each account named what the other program calls it, and export again.',
  },
  LEDGER_JOURNAL_UNBALANCED: {
    status: 409,
    next: 'Verify the books: a journal whose debits and credits differ was not written by the platform.',
  },
  LEDGER_PERIOD_UNMAPPED: {
    status: 409,
    next: "Add the days to the financial periods of the export target, or remove its table so that they follow from the year's first month.",
  },
  LEDGER_CELL_REFUSED: {
    status: 409,
    next: 'Correct the mapping or the settings of the export target, or publish a format that has room for the value.',
  },
  LEDGER_JOURNAL_TOO_LONG: {
    status: 409,
    next: 'Export a summary instead, or use a format whose files hold more lines.',
  },
  LEDGER_REFERENCE_FULL: { status: 409, next: 'Export fewer journals in one batch.' },
})
