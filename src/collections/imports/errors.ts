import { defineErrors } from '../../domain/errors'

export const importErrors = defineErrors({
  IMPORT_FORM_INVALID: {
    status: 400,
    next: 'Choose a society and a CSV file, and send the form again.',
  },
  IMPORT_COLUMNS: {
    status: 400,
    next: 'Correct the first row of the file so that it names exactly the columns that are expected.',
  },
  IMPORT_NOT_CSV: {
    status: 400,
    next: 'Open it in the spreadsheet program, save it as CSV (UTF-8), and import that file.',
  },
  IMPORT_EMPTY: { status: 400, next: 'Choose the file that has the rows.' },
})
