import { defineErrors } from '../errors'

export const statementErrors = defineErrors({
  STATEMENT_UNBALANCED: {
    status: 500,
    next: 'Ask for the report again; when it stays, run verify for this society before anything else is posted.',
  },
  STATEMENT_DATES: {
    status: 400,
    next: 'Give the first day first, and both as YYYY-MM-DD.',
  },
})
