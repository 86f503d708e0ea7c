import { defineErrors } from '../errors'

/** What can be wrong with a definition, with a value being written, and with a file being read. */
export const formatErrors = defineErrors({
  FORMAT_INVALID: {
    status: 400,
    next: 'Correct the listed settings of the format and save it again.',
  },
  FORMAT_VALUE_MISSING: { status: 400, next: 'Complete the record, or make the column optional.' },
  FORMAT_VALUE_INVALID: { status: 400, next: 'Correct the value, or the type of the column.' },
  FORMAT_VALUE_TOO_WIDE: {
    status: 400,
    next: 'Shorten the value, widen the column, or let the column truncate.',
  },
  FORMAT_VALUE_UNMAPPED: { status: 400, next: "Add the value to the column's lookup table." },
  FORMAT_CHARACTER_UNKNOWN: {
    status: 400,
    next: 'Replace the character, or choose an encoding that has it.',
  },
  FORMAT_CHARACTER_FORBIDDEN: {
    status: 400,
    next: 'Remove the character, or quote the fields of the format.',
  },
  FORMAT_FORMULA_FAILED: {
    status: 400,
    next: 'Complete or correct the value that is named, or say in a new version of the format what holds without it: orElse(x, ""), isEmpty(x).',
  },
  FORMAT_LINE_MISPLACED: { status: 400, next: 'Render one file for each deduction code.' },
  FORMAT_FILE_NAME: { status: 400, next: 'Correct the file name pattern or the missing value.' },
  FORMAT_NOT_FINISHED: { status: 500, next: 'Read the file to its end first.' },
  FILE_EMPTY: { status: 400, next: 'Check that the right file was chosen.' },
  FILE_HEADER_MISSING: { status: 400, next: 'Ask for the complete file, or choose its format.' },
  FILE_TRAILER_MISSING: { status: 400, next: 'The file may be cut off: ask for it again.' },
  FILE_RECORD_UNKNOWN: { status: 400, next: 'Correct the row, or choose the format of the file.' },
  FILE_COLUMNS_UNKNOWN: { status: 400, next: 'Choose the format that has these columns.' },
  FILE_ROW_SHAPE: { status: 400, next: 'Correct the row, or choose the format of the file.' },
  FILE_ROW_TOO_LONG: { status: 400, next: 'Check the line ends and quotes of the file.' },
  FILE_QUOTES_BROKEN: { status: 400, next: 'Correct the quotes of the row.' },
  FILE_CHARACTER_INVALID: {
    status: 400,
    next: 'Check the encoding of the format and that the file is whole.',
  },
  FILE_VALUE_MISSING: { status: 400, next: 'Complete the row.' },
  FILE_VALUE_INVALID: { status: 400, next: 'Correct the value in the file.' },
  FILE_TOTAL_MISMATCH: {
    status: 400,
    next: 'Lines are missing or changed: ask the sender for the file again.',
  },
})
