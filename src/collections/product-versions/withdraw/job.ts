import type { JobDefinition } from '../../../jobs/types'
import { withdrawApproved, type WithdrawnTerms } from '.'

export type WithdrawalInput = { version: string; reason: string }

/** Withdraws terms that moved many subscriptions. Begun by `askToWithdraw`, which asks for approval. */
export const withdrawJob: JobDefinition<WithdrawalInput, WithdrawnTerms> = {
  name: 'products.withdraw',
  permission: 'products.withdraw',
  run: ({ storage, tenant, input, actor, progress, signal }) =>
    withdrawApproved(storage, { ...input, tenant, actor }, { progress, signal }),
}
