import { defineErrors } from '../errors'

/** What can be wrong with the terms of a product, or with working a premium out by them. */
export const productErrors = defineErrors({
  PRODUCT_DEFINITION_INVALID: {
    status: 400,
    next: 'Correct the fields named and save the terms again.',
  },
  PREMIUM_PLAN_UNKNOWN: { status: 422, next: 'Choose one of the plans of the product.' },
  PREMIUM_AMOUNT_MISSING: { status: 422, next: 'Enter the amount that the member chose.' },
  PREMIUM_AMOUNT_REFUSED: { status: 422, next: 'Enter an amount that the terms allow.' },
  PREMIUM_BIRTH_DATE_MISSING: {
    status: 422,
    next: 'Enter the date of birth: the price depends on the age.',
  },
  PREMIUM_BIRTH_DATE_AFTER: {
    status: 422,
    next: 'Correct the date of birth, or choose a later month.',
  },
  PREMIUM_MEMBER_NOT_PRICED: {
    status: 422,
    next: 'Offer another product, or add a price for this age in new terms.',
  },
  PREMIUM_SALARY_MISSING: {
    status: 422,
    next: 'Enter the salary in the field of the member that the terms name.',
  },
  PREMIUM_FORMULA_FAILED: {
    status: 422,
    next: 'Fill in the values that the formula reads, or correct the formula in new terms.',
  },
  PREMIUM_OUT_OF_RANGE: {
    status: 422,
    next: 'Check the values that the amount is worked out of: it must be above zero and within the largest amount.',
  },
})
