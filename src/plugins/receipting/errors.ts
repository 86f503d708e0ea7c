import { defineErrors } from '../../domain/errors'

export const receiptErrors = defineErrors({
  RECEIPT_MEMBER_UNKNOWN: { status: 404, next: 'Choose a member of this society.' },
  RECEIPT_UNKNOWN: { status: 404, next: 'Look it up under Ledger, Receipts.' },
  RECEIPT_REFERENCE_USED: {
    status: 409,
    next: 'Look at the receipt with this reference, or enter the reference of this payment.',
  },
  RECEIPT_DATE: { status: 400, next: 'Enter the day on which the money came.' },
  RECEIPT_REFERENCE: {
    status: 400,
    next: 'Enter what tells this payment from any other, such as the number in the receipt book.',
  },
  RECEIPT_SAVINGS: { status: 400, next: 'Choose a savings subscription of the member.' },
  RECEIPT_STATE: { status: 409, next: 'Reload the receipt to see what was done.' },
  RECEIPT_REASON: { status: 400, next: 'Say why, in a few words.' },
  RECEIPT_SPENT: {
    status: 409,
    next: 'Put back what was paid out of the account first, then take the receipt back.',
  },
  BANKING_UNKNOWN: { status: 404, next: 'Look it up under Ledger, Bankings.' },
  BANKING_AMOUNT: {
    status: 400,
    next: 'Enter an amount above zero and not above the cash on hand.',
  },
  BANKING_SLIP: { status: 400, next: 'Enter the number of the deposit slip.' },
  BANKING_SLIP_USED: {
    status: 409,
    next: 'Look at the banking with this slip, or enter the number of this slip.',
  },
  BANKING_STATE: { status: 409, next: 'Reload the banking to see what was done.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to do it.' },
})
