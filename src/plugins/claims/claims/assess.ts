import type { Eligibility } from '../../../domain/claims'
import type { Storage } from '../../../storage/types'
import type { ClaimOrder } from '../types'
import { eligibilityOf } from './eligibility'
import { typeOfClaim } from './find'
import { flagsOfClaim } from './flags'
import { setReserve } from './reserve'
import { assertOther, onClaim, writeStep } from './step'

/**
 * Applies the rules to a claim, sets money aside for what they allow, and notes what must be looked at.
 * Nothing is paid by it. Assessed again, it counts as things are by then.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE, POSTING_RULE_MISSING; MAKER_IS_CHECKER for who filed it
 */
export async function assessClaim(storage: Storage, order: ClaimOrder): Promise<Eligibility> {
  const { actor, tenant } = order
  return onClaim(storage, order, 'assess', async (transaction, claim) => {
    assertOther(actor, [claim.maker], 'filed this claim')
    const type = await typeOfClaim(transaction, tenant, claim.type)
    const outcome = await eligibilityOf(transaction, claim, type)
    const { eligible, amount, rules } = outcome
    const reserve = await setReserve(transaction, claim, {
      ...{ amount: amount ?? 0, actor, reason: `Claim ${claim.number} is assessed again` },
    })
    const flags = await flagsOfClaim(transaction, claim)
    await writeStep(transaction, claim, actor, {
      ...{ kind: 'assessed', action: 'claims.assess', amount, rules },
      journal: reserve.reserveJournal,
      set: {
        ...{ status: 'assessed', eligible, eligibleAmount: amount, rules, flags, ...reserve },
        ...{ approvedAmount: null, assessor: actor.id, assessorName: actor.name },
      },
    })
    return outcome
  })
}
