import { defineErrors } from '../../domain/errors'

export const beneficiaryErrors = defineErrors({
  BENEFICIARIES_INVALID: {
    status: 400,
    next: 'Send { "beneficiaries": [{ surname, forenames, sharePercent, relation?, phone?, id? }] }.',
  },
  BENEFICIARY_UNKNOWN: { status: 409, next: 'Load the beneficiaries again and repeat the change.' },
})
