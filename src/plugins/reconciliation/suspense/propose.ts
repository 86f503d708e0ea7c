import type { Actor } from '../../../domain/actor'
import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { JobPlatform } from '../../../jobs'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { availableOf } from './available'
import { accountsOfSubscription, findSuspenseItem } from './find'
import type { ResolutionKind, ResolutionRow, SuspenseItemRow } from './types'

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
 * @throws SUSPENSE_UNKNOWN, SUSPENSE_AMOUNT, SUSPENSE_SUBSCRIPTION; SUSPENSE_PROPOSED when open
 * proposals leave less than this
 */
export async function proposeResolution(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, suspenseItem, kind, amount, subscription = null, reason, actor }: Proposal,
): Promise<string> {
  if (needsSubscription(kind)) await accountsOfSubscription(storage, tenant, subscription)
  const id = storage.newId()
  await storage.transaction(async (transaction) => {
    const item = await heldItem(transaction, tenant, suspenseItem)
    assertAmount(item, kind, amount)
    await refuseProposed(transaction, item, amount)
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

/** The item, held until the transaction ends: who proposes or approves at the same moment waits. */
async function heldItem(
  transaction: Transaction,
  tenant: string,
  id: string,
): Promise<SuspenseItemRow> {
  const { category } = await findSuspenseItem(transaction, tenant, id)
  // Writes what is there, which holds the row: what others commit meanwhile is read after it.
  const held = [{ id, set: { category } }]
  await transaction.updateMany({ tenant }, reconciliationSlugs.suspenseItems, held)
  return findSuspenseItem(transaction, tenant, id)
}

/** What is proposed already is spoken for until somebody decides. */
async function refuseProposed(
  transaction: Transaction,
  { id, tenant, remaining }: SuspenseItemRow,
  amount: number,
): Promise<void> {
  const proposals = await allRows<ResolutionRow>(
    transaction,
    { tenant },
    reconciliationSlugs.suspenseResolutions,
    { where: { suspenseItem: { equals: id }, status: { equals: 'proposed' } } },
  )
  const available = availableOf(remaining, proposals)
  if (amount <= available) return
  const list = proposals.map((each) => `${formatAmount(each.amount)} to ${each.kind}`).join(', ')
  throw reconciliationErrors.SUSPENSE_PROPOSED(
    `amount: of ${formatAmount(remaining)} unresolved, ${list} is proposed already; ${formatAmount(available)} is left.`,
    { field: 'amount', remaining, available, proposals: proposals.map((each) => each.id) },
  )
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
