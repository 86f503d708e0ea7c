import { defineErrors } from '../domain/errors'

const CORRECT = 'Correct the journal and post it again; nothing was posted.'

export const ledgerErrors = defineErrors({
  JOURNAL_INVALID: { status: 400, next: CORRECT },
  JOURNAL_UNBALANCED: { status: 400, next: CORRECT },
  ACCOUNT_UNKNOWN: { status: 400, next: 'Use an account of the society’s chart of accounts.' },
  ACCOUNT_CLOSED: { status: 409, next: 'Use an active account, or open this one again.' },
  MEMBER_ACCOUNT_REQUIRED: {
    status: 400,
    next: 'Name the member account: a control account is the sum of its member accounts.',
  },
  MEMBER_ACCOUNT_UNKNOWN: { status: 400, next: 'Open the member account before posting to it.' },
  MEMBER_ACCOUNT_MISMATCH: {
    status: 400,
    next: 'Post to the control account that the member account belongs to.',
  },
  MEMBER_ACCOUNT_CONFLICT: {
    status: 409,
    next: 'Use another number, or the account that has this one.',
  },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    next: 'Use a new idempotency key for a new journal; the one posted under this key stays.',
  },
  PERIOD_CLOSED: {
    status: 409,
    next: 'Use a date in an open period, or have the period reopened.',
  },
  PERIOD_NOT_CLOSED: { status: 409, next: 'Only a closed period can be reopened.' },
  REASON_REQUIRED: { status: 400, next: 'Give a reason; it is kept with the books.' },
  JOURNAL_UNKNOWN: { status: 404, next: 'Use the id of a journal of this society.' },
  REVERSAL_REFUSED: {
    status: 409,
    next: 'Post the original event again instead; a reversal stays as it is.',
  },
  JOURNAL_HAS_SOURCE: {
    status: 409,
    next: 'Reverse the remittance’s posting in its workbench, or undo the resolution of suspense: the register goes with it.',
  },
  MAKER_REVERSES: { status: 403, next: 'Ask somebody else to reverse it.' },
  LEDGER_OVERDRAFT: {
    status: 409,
    next: 'Take at most what the member account holds.',
  },
  MEMBER_ACCOUNT_KEPT_BY_REGISTER: {
    status: 409,
    next: 'Propose a resolution of the suspense item instead: in the remittance’s workbench, under Suspense.',
  },
  BUSINESS_DATE_OUTSIDE: {
    status: 400,
    next: 'Use today or an earlier day of the last ten years.',
  },
  POSTING_RULE_MISSING: {
    status: 409,
    next: 'Add a posting rule for the event under Ledger, Posting rules.',
  },
  POSTING_RULE_INCOMPLETE: {
    status: 409,
    next: 'Choose the account in the posting rule, or give the product an account.',
  },
  TENANT_UNKNOWN: { status: 404, next: 'Use the id of a society.' },
  AMOUNT_OVERFLOW: {
    status: 500,
    next: 'The sum is above what can be counted exactly; divide the posting.',
  },
})
