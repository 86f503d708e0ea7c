import { defineErrors } from '../../domain/errors'

export const proposalErrors = defineErrors({
  JOURNAL_PROPOSAL_UNKNOWN: { status: 404, next: 'Look it up under Ledger, Journal proposals.' },
  JOURNAL_PROPOSAL_STATE: { status: 409, next: 'Reload the proposal: it was decided already.' },
  JOURNAL_PROPOSAL_CONFLICT: {
    status: 409,
    next: 'Use a new idempotency key for a new journal; the one proposed under this key stays.',
  },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to decide it.' },
})
