import { defineErrors } from '../../domain/errors'

export const feeErrors = defineErrors({
  FEE_MEMBER_UNKNOWN: { status: 404, next: 'Choose a member of this society.' },
  FEE_UNKNOWN: { status: 404, next: 'Look it up under Members, Membership fees.' },
  FEE_CHANGED: {
    status: 409,
    next: 'Reload the fees of the member: something was paid or waived meanwhile.',
  },
  FEE_AMOUNT: { status: 400, next: 'Enter an amount above zero and not above what is owed.' },
  FEE_REASON: { status: 400, next: 'Say why, in a few words.' },
  FEE_ON_ADMISSION: {
    status: 409,
    next: 'Correct the product or its terms, or take “for every new member” off it.',
  },
  WAIVER_UNKNOWN: { status: 404, next: 'Look it up under Members, Fee waivers.' },
  WAIVER_OPEN: { status: 409, next: 'Decide the waiver that is proposed already.' },
  WAIVER_STATE: { status: 409, next: 'Reload the waiver to see what was decided.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to do it.' },
})
