import { defineErrors } from '../domain/errors'

export const storageErrors = defineErrors({
  COMMIT_FAILED: {
    status: 500,
    next: 'Nothing was saved. Try again; if it happens again, see the log.',
  },
  DATABASE_LOST: {
    status: 503,
    next: 'See that the database runs, then start the same again: it goes on after what was saved.',
  },
  TENANT_REQUIRED: {
    status: 500,
    next: 'Pass { tenant } or, for platform collections, { platform: true }.',
  },
  COLLECTION_UNKNOWN: { status: 500, next: 'Use the slug of a collection in the configuration.' },
  FIELD_UNKNOWN: {
    status: 400,
    next: 'Use a field of the collection that is stored in its own row.',
  },
  OPERATOR_UNKNOWN: { status: 400, next: 'Use one of the operators that storage supports.' },
  QUERY_INVALID: { status: 400, next: 'Correct the named part of the query.' },
  TRANSACTION_ENDED: { status: 500, next: 'Start a new transaction.' },
  DUPLICATE: { status: 409, next: 'A row with the same key exists already; read it and decide.' },
})
