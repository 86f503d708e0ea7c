import { defineErrors } from '../../domain/errors'

export const mergeErrors = defineErrors({
  MERGE_MEMBER_UNKNOWN: { status: 404, next: 'Choose two members of this society.' },
  MERGE_UNKNOWN: { status: 404, next: 'Look it up under Members, Merged members.' },
  MERGE_SAME: { status: 400, next: 'Choose another member as the duplicate.' },
  MERGE_BLOCKED: {
    status: 409,
    next: 'Settle what is named first, and look at the preview again.',
  },
  MERGE_UNANSWERED: {
    status: 409,
    next: 'Answer each question of the preview: which of the two counts.',
  },
  MERGE_OPEN: {
    status: 409,
    next: 'Decide the merge that is proposed already, or reject it first.',
  },
  MERGE_STATE: { status: 409, next: 'Reload the merge to see what was decided.' },
  MERGE_CHANGED: {
    status: 409,
    next: 'Nothing was changed. Correct it by hand: the merge can no longer be taken back as a whole.',
  },
  MERGE_REASON: { status: 400, next: 'Say why, in a few words.' },
  MAKER_IS_CHECKER: { status: 403, next: 'Ask somebody else to decide it.' },
})
