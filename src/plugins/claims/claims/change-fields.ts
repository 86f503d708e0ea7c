import { keyChanges, recordAudit } from '../../../hooks/audit'
import type { Storage } from '../../../storage/types'
import { CUSTOM } from '../../../tenants/custom-fields/mark'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimOrder } from '../types'
import { findClaim } from './find'
import { ownFields, type SentFields } from './own-fields'
import { holdClaims } from './step'

/**
 * Changes the society's own fields of a claim and nothing else of it, wherever the claim stands. The same
 * again changes nothing.
 * @throws CLAIM_UNKNOWN, CLAIM_FORM naming each field
 */
export async function changeOwnFields(
  storage: Storage,
  { tenant, claim: id, actor, sent }: ClaimOrder & { sent: SentFields },
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await holdClaims(transaction, tenant)
    const claim = await findClaim(transaction, { tenant }, id)
    const before = valuesIn(claim[CUSTOM])
    const after = await ownFields(transaction, { tenant, id, record: claim, before }, sent)
    const changes = keyChanges([CUSTOM], before, after)
    if (!changes.length) return
    const change = { id, expect: { steps: claim.steps }, set: { [CUSTOM]: after } }
    const refused = await transaction.updateMany({ tenant }, claimSlugs.claims, [change])
    if (refused.length)
      throw claimErrors.CLAIM_STATE('Somebody else worked on the claim meanwhile.')
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'update', collection: claimSlugs.claims },
        ...{ documentId: id, changes },
      },
    ])
  })
}
