import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Storage } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { CANCELLABLE } from './choose'
import { findRemittance } from './find'
import type { RemittanceRow } from './types'

export type CancelRemittance = { tenant: string; remittance: string; actor: Actor; reason: string }

/**
 * Puts a remittance that was not posted aside: it stays on record with the reason and counts no more.
 * Its file may be imported again.
 * @throws REMITTANCE_UNKNOWN, REMITTANCE_STATE for one that is posted, or without a reason
 */
export async function cancelRemittance(
  { storage }: { storage: Storage },
  { tenant, remittance: id, actor, reason }: CancelRemittance,
): Promise<RemittanceRow> {
  if (!reason.trim()) throw reconciliationErrors.REMITTANCE_STATE('A cancellation needs a reason.')
  return storage.transaction(async (transaction) => {
    const remittance = await findRemittance(transaction, { tenant, remittance: id })
    const { status, title } = remittance
    if (!CANCELLABLE.includes(status)) {
      throw reconciliationErrors.REMITTANCE_STATE(
        `${title} is ${status}; only one that is not posted can be cancelled.`,
        { status },
      )
    }
    const set = { status: 'cancelled', reason: reason.trim() }
    const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
      { id, expect: { status }, set },
    ])
    if (refused.length)
      throw reconciliationErrors.REMITTANCE_STATE('Another process works on this remittance.')
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, documentId: id },
        action: 'remittance.cancel',
        collection: reconciliationSlugs.remittances,
        changes: [{ field: 'status', before: status, after: 'cancelled' }],
      },
    ])
    return { ...remittance, ...set, status: 'cancelled' }
  })
}
