import { defineErrors } from '../../domain/errors'

export const personalDataErrors = defineErrors({
  MASTER_KEY_MISSING: {
    status: 500,
    next: 'Set MOTSHELO_MASTER_KEY to 32 random bytes in base64, for example by `openssl rand -base64 32`.',
  },
  MASTER_KEY_INVALID: {
    status: 500,
    next: 'Write the key as base64 of exactly 32 bytes, with or without a name before it: `2026:…`.',
  },
  MASTER_KEY_UNKNOWN: {
    status: 500,
    next: 'Put the key that wrapped it into MOTSHELO_PREVIOUS_MASTER_KEYS.',
  },
  PERSONAL_DATA_UNREADABLE: {
    status: 500,
    next: 'The stored value was changed or moved outside the platform; restore it from a backup.',
  },
  PERSONAL_DATA_SEARCH: {
    status: 400,
    next: 'Search for the whole number: `equals` or `in` with every digit.',
  },
})
