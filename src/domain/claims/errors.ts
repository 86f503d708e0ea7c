import { defineErrors } from '../errors'

export const claimErrors = defineErrors({
  CLAIM_SHARES: {
    status: 400,
    next: 'Give each payee an amount or a share, so that together they are the whole claim.',
  },
})
