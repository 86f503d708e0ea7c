import type { Actor } from '../../../domain/actor'
import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { JobPlatform } from '../../../jobs'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { accountsOfSubscription, findSuspenseItem } from './find'
import type { ResolutionKind, SuspenseItemRow } from './types'

export type Proposal = {
  tenant: string
  suspenseItem: string
  kind: ResolutionKind
  /** Thebe, above zero. */
  amount: number
  subscription?: string | null
  reason: string
  actor: Actor
}

/**
 * Says what should happen with an amount in suspense; nothing moves before somebody else approves it.
 * @returns the id of the resolution
 * @throws SUSPENSE_UNKNOWN, SUSPENSE_AMOUNT, SUSPENSE_SUBSCRIPTION
 */
export async function proposeResolution(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, suspenseItem, kind, amount, subscription = null, reason, actor }: Proposal,
): Promise<string> {
  const item = await findSuspenseItem(storage, tenant, suspenseItem)
  assertAmount(item, kind, amount)
  if (needsSubscription(kind)) await accountsOfSubscription(storage, tenant, subscription)
  const id = storage.newId()
  await storage.transaction(async (transaction) => {
    const row = {
      id,
      suspenseItem,
      kind,
      amount,
      subscription: needsSubscription(kind) ? subscription : null,
      reason,
      maker: actor.id,
      makerName: actor.name,
    }
    await transaction.insertMany({ tenant }, reconciliationSlugs.suspenseResolutions, [row])
    recordAudit(transaction, [
      {
        tenant,
        actor,
        action: 'suspense.propose',
        collection: reconciliationSlugs.suspenseResolutions,
        documentId: id,
        changes: [
          { field: 'kind', before: null, after: kind },
          { field: 'amount', before: null, after: formatAmount(amount) },
        ],
        reason,
      },
    ])
  })
  return id
}

export const needsSubscription = (kind: ResolutionKind): boolean =>
  kind === 'allocate' || kind === 'take-back'

/** A positive item is allocated, refunded or returned; a negative one, from a reversal, is taken back. */
export function assertAmount(item: SuspenseItemRow, kind: ResolutionKind, amount: number): void {
  const available = kind === 'take-back' ? -item.remaining : item.remaining
  if (item.status === 'open' && amount > 0 && amount <= available) return
  throw reconciliationErrors.SUSPENSE_AMOUNT(
    `amount: ${formatAmount(amount)} can't be resolved this way; ${formatAmount(item.remaining)} is unresolved.`,
    { field: 'amount', remaining: item.remaining },
  )
}
