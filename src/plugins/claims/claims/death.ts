import { slugs } from '../../../collections/slugs'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { proposeExit } from '../../member-exit'
import { claimErrors } from '../errors'
import type { ClaimOrder, ClaimRow } from '../types'
import { findClaim } from './find'
import { tellDeath } from './tell'

/**
 * Records the death that a claim is about: of a member, an exit is proposed, which somebody else approves;
 * the cover of a dependant ends on that day. Recorded again it changes nothing.
 * @returns what was done
 * @throws CLAIM_UNKNOWN, CLAIM_SUBJECT for a claim of no death, and what proposing an exit throws
 */
export async function recordDeath(
  storage: Storage,
  { tenant, claim: id, actor }: ClaimOrder,
): Promise<{ exit: string | null }> {
  const claim = await findClaim(storage, { tenant }, id)
  const { person, member, eventOn, number } = claim
  if (!person) throw claimErrors.CLAIM_SUBJECT(`Claim ${number} is about no death.`)
  if (person === member) {
    const reason = `Claim ${number}`
    const wanted = { kind: 'death' as const, exitDate: eventOn, withholdArrears: false }
    return { exit: await proposeExit(storage, { tenant, member, ...wanted, reason, actor }) }
  }
  await endCover(storage, claim, actor)
  return { exit: null }
}

type Dependant = Row & { coveredUntil: string | null; forenames: string; surname: string }

async function endCover(
  storage: Storage,
  claim: ClaimRow,
  actor: ClaimOrder['actor'],
): Promise<void> {
  const { tenant, person: id, eventOn, number } = claim
  await storage.transaction(async (transaction) => {
    const where = { id: { equals: id } }
    const found = await firstRow<Dependant>(transaction, { tenant }, slugs.dependants, where)
    const before = found?.coveredUntil ?? null
    if (!found || (before && before <= eventOn)) return
    const change = {
      ...{ id: String(id), set: { coveredUntil: eventOn }, expect: { coveredUntil: before } },
    }
    const refused = await transaction.updateMany({ tenant }, slugs.dependants, [change])
    if (refused.length) throw claimErrors.CLAIM_STATE('The dependant was changed meanwhile.')
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'update', collection: slugs.dependants },
        ...{ documentId: String(id), reason: `Claim ${number}` },
        changes: [{ field: 'coveredUntil', before, after: eventOn }],
      },
    ])
    await tellDeath(transaction, claim, `${found.forenames} ${found.surname}`)
  })
}
