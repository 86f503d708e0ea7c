import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { mayTake, statusesBefore, type ClaimRule, type ClaimStep } from '../../../domain/claims'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Storage, Transaction } from '../../../storage/types'
import type { DecisionKind } from '../collections/decisions'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimOrder, ClaimRow } from '../types'
import { findClaim } from './find'
import { tellStep } from './tell'

/** Holds the society's claims: the second of two at one moment sees what the first did. */
export const holdClaims = (transaction: Transaction, tenant: string): Promise<number> =>
  transaction.nextNumbers({ tenant }, claimSlugs.claims, 0)

/**
 * Works on a claim that nobody else can change meanwhile.
 * @throws CLAIM_UNKNOWN, CLAIM_STATE when the step does not follow where the claim stands
 */
export async function onClaim<T>(
  storage: Storage,
  { tenant, claim: id }: Pick<ClaimOrder, 'tenant' | 'claim'>,
  step: ClaimStep,
  work: (transaction: Transaction, claim: ClaimRow) => Promise<T>,
): Promise<T> {
  return storage.transaction(async (transaction) => {
    await holdClaims(transaction, tenant)
    const claim = await findClaim(transaction, { tenant }, id)
    assertMayTake(claim, step)
    return work(transaction, claim)
  })
}

/** @throws CLAIM_STATE */
export function assertMayTake({ number, status }: ClaimRow, step: ClaimStep): void {
  if (mayTake(status, step)) return
  throw claimErrors.CLAIM_STATE(
    `Claim ${number} is ${status}; this is for one that is ${statusesBefore(step).join(' or ')}.`,
    { status },
  )
}

/** @throws MAKER_IS_CHECKER for somebody who had a part in it before */
export function assertOther(actor: Actor, earlier: (string | null | undefined)[], what: string) {
  if (earlier.includes(actor.id))
    throw claimErrors.MAKER_IS_CHECKER(`${actor.name} ${what} and can't do this as well.`)
}

export type Happened = {
  kind: DecisionKind
  action: string
  set: Row
  amount?: number | null
  reason?: string | null
  rules?: ClaimRule[]
  journal?: string | null
}

/** Writes a step: the claim as it stands now, its register, the audit log and what the member is told. */
export async function writeStep(
  transaction: Transaction,
  claim: ClaimRow,
  actor: Actor,
  { kind, action, set, amount = null, reason = null, rules, journal = null }: Happened,
): Promise<ClaimRow> {
  const { id, tenant, member, status, steps } = claim
  const number = steps + 1
  const change = { id, expect: { status, steps }, set: { ...set, steps: number } }
  const refused = await transaction.updateMany({ tenant }, claimSlugs.claims, [change])
  if (refused.length) throw claimErrors.CLAIM_STATE('Somebody else worked on the claim meanwhile.')
  const on = todayIn(await societyOf(transaction, tenant))
  await transaction.insertMany({ tenant }, claimSlugs.decisions, [
    {
      ...{ claim: id, member, number, kind, on, amount, reason, journal },
      ...{ rules: rules ?? null, actorName: actor.name },
    },
  ])
  const changes = Object.entries({ ...set, ...(amount === null ? {} : { amount }) })
    .filter(([field, after]) => !silent.has(field) && after !== (claim[field] ?? null))
    .map(([field, after]) => ({ field, before: claim[field] ?? null, after }))
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, changes, collection: claimSlugs.claims, documentId: id },
      ...(reason ? { reason } : {}),
    },
  ])
  const now = { ...claim, ...set, steps: number } as ClaimRow
  await tellStep(transaction, now, { kind, number, amount, reason })
  return now
}

/** Long, or kept elsewhere. */
const silent = new Set(['rules', 'deciders', 'steps', 'maker', 'assessor', 'payeesBy'])
