import { defineErrors } from '../../domain/errors'

export const claimErrors = defineErrors({
  CLAIM_UNKNOWN: { status: 404, next: 'Look it up under Members, Claims.' },
  CLAIM_MEMBER_UNKNOWN: { status: 404, next: 'Choose a member of this society.' },
  CLAIM_TYPE: {
    status: 400,
    next: 'Choose an active type under Settings, Claim types, or add one.',
  },
  CLAIM_SUBJECT: {
    status: 400,
    next: 'Choose what is claimed: a life on one of the member’s policies, an account or an exit of the member.',
  },
  CLAIM_DATE: { status: 400, next: 'Enter the day on which it happened.' },
  CLAIM_FORM: { status: 400, next: 'Correct the fields named and send the form again.' },
  CLAIM_AMOUNT: { status: 400, next: 'Enter an amount above zero, not above what is eligible.' },
  CLAIM_REASON: { status: 400, next: 'Say why, in a few words.' },
  CLAIM_STATE: { status: 409, next: 'Reload the claim to see what was decided.' },
  CLAIM_NOT_ELIGIBLE: {
    status: 409,
    next: 'Read what each rule says: enter what is missing and assess it again, or decline it.',
  },
  CLAIM_TWICE: {
    status: 409,
    next: 'Decline this claim, or appeal the one that was approved before.',
  },
  CLAIM_DOCUMENTS: { status: 409, next: 'Add and verify the documents that are missing.' },
  CLAIM_FLAGGED: {
    status: 409,
    next: 'Look at each warning, and say in the reason why it may be paid nevertheless.',
  },
  CLAIM_PAYEES: {
    status: 409,
    next: 'Enter beneficiaries of the member, or name who is paid on the claim.',
  },
  CLAIM_DOCUMENT_UNKNOWN: { status: 404, next: 'Open the claim and choose one of its documents.' },
  CLAIM_DOCUMENT_STATE: { status: 409, next: 'Reload the claim to see what was decided.' },
  CLAIM_PAYABLE_UNKNOWN: { status: 404, next: 'Choose one of the payees of a released claim.' },
  CLAIM_PAYABLE_STATE: { status: 409, next: 'Reload the claim to see what was paid.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to do it.' },
})
