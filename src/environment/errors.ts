import { defineErrors } from '../domain/errors'

export const environmentErrors = defineErrors({
  ENVIRONMENT_INVALID: {
    status: 500,
    next: 'Correct the variable in the environment or in .env; see .env.example.',
  },
  ENVIRONMENT_MISSING: {
    status: 500,
    next: 'Set the variable in the environment or in .env; see .env.example.',
  },
  DATABASE_NOT_SUPPORTED: {
    status: 500,
    next: 'Use a postgres:// address, or leave DATABASE_URL out for the embedded database.',
  },
  SECRETS_UNREADABLE: {
    status: 500,
    next: 'Put the file back from a backup, or set both secrets in .env.',
  },
  SECRETS_LOST: {
    status: 500,
    next: 'Put the file back from a backup, or set MOTSHELO_MASTER_KEY to the key it held; another key cannot read the data.',
  },
})
