import { defineErrors } from '../../domain/errors'

export const payoutErrors = defineErrors({
  PAYOUT_EMPTY: {
    status: 400,
    next: 'Choose what is to be paid from the list of what is payable.',
  },
  PAYOUT_NOT_PAYABLE: {
    status: 409,
    next: 'Ask for the list again: it was paid, is in a batch, or is owed no more.',
  },
  PAYOUT_ACCOUNT_MISSING: {
    status: 409,
    next: 'Enter the member’s bank account, and have a second person confirm it.',
  },
  PAYOUT_ACCOUNT_SAME: {
    status: 409,
    next: 'Enter another account of the member: this one was refused by the bank.',
  },
  PAYOUT_ACCOUNT_UNKNOWN: { status: 404, next: 'Look it up under Ledger, Accounts for payouts.' },
  PAYOUT_ACCOUNT_STATE: { status: 409, next: 'Reload the account to see what was decided.' },
  PAYOUT_MEMBER_UNKNOWN: { status: 404, next: 'Choose a member of this society.' },
  PAYOUT_BATCH_UNKNOWN: { status: 404, next: 'Look it up under Ledger, Payout batches.' },
  PAYOUT_BATCH_STATE: { status: 409, next: 'Reload the batch to see what was done.' },
  PAYOUT_LINE_UNKNOWN: { status: 404, next: 'Open the batch and choose one of its payments.' },
  PAYOUT_LINE_STATE: {
    status: 409,
    next: 'Reload the batch. A payment whose outcome nobody knows stays so until the bank says.',
  },
  PAYOUT_DATE: { status: 400, next: 'Enter the day on which the bank is to pay.' },
  PAYOUT_REASON: { status: 400, next: 'Say why, in a few words.' },
  PAYOUT_HELD: {
    status: 409,
    next: 'Cancel the batch, or wait until the bank rejects or returns the payment.',
  },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to do it.' },
})
