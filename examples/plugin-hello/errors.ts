import { defineErrors } from 'motshelo/plugin'

export const helloErrors = defineErrors({
  PACK_UNKNOWN: { status: 404, next: 'Look for the welcome pack in the list of your society.' },
  PACK_GIVEN: {
    status: 409,
    next: 'Reverse its journal in the ledger when it was given by mistake.',
  },
})
