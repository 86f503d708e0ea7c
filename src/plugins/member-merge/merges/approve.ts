import { lockPayrollNumbers } from '../../../collections/members/payroll-number'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import type { Storage, Transaction } from '../../../storage/types'
import { claimSlugs } from '../../claims/slugs'
import { policySlugs } from '../../funeral-policies/slugs'
import { holdPayouts } from '../../payouts/register/hold'
import { holdRegisters, reconciliationSlugs } from '../../reconciliation'
import { mergeErrors } from '../errors'
import { readFacts } from '../facts'
import type { MergeRow } from '../types'
import { assertReady } from './check'
import { closeMerge } from './close'
import { emptyEffect, type MergeContext } from './context'
import { findMerge } from './find'
import { moveArrears, moveMoney } from './money'
import { changeMembers } from './people'
import { movePayoutAccounts } from './payout-accounts'
import { movePolicies } from './policies'
import { moveRows } from './rows'
import { moveSubscriptions } from './subscriptions'

export type DecideMerge = { tenant: string; merge: string; actor: Actor }

/**
 * Two records become one member: subscriptions, money, arrears, people, documents, policies, claims,
 * payroll place and audit are one transaction.
 * @throws MERGE_UNKNOWN, MAKER_IS_CHECKER, MERGE_STATE; MERGE_BLOCKED and MERGE_UNANSWERED when
 * something came in between; REMITTANCE_BUSY; what the ledger throws. The merge then stays proposed.
 */
export async function approveAsDecided(
  storage: Storage,
  { tenant, merge: id, actor }: DecideMerge,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await hold(transaction, tenant)
    const merge = await proposedMerge(transaction, { tenant, merge: id, actor })
    const facts = await readFacts(transaction, merge)
    assertReady(facts, merge.answers)
    const today = todayIn(await societyOf(transaction, tenant))
    const context = { transaction, merge, facts, actor, today, effect: emptyEffect() }
    const set = { ...(await carryOut(context)), status: 'approved', from: facts.next }
    const checker = { checker: actor.id, checkerName: actor.name }
    await closeMerge(transaction, merge, {
      ...{ set: { ...set, ...checker, effect: context.effect }, actor },
      ...{ action: 'merges.approve', reason: merge.reason },
    })
  })
}

/** Nobody posts, subscribes, takes a payroll number, works on a claim or pays until the end. */
export async function hold(transaction: Transaction, tenant: string): Promise<void> {
  await holdRegisters(transaction, { tenant })
  await transaction.nextNumbers({ tenant }, 'member-merges', 0)
  await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
  await lockPayrollNumbers(transaction, tenant)
  await transaction.nextNumbers({ tenant }, policySlugs.policies, 0)
  await transaction.nextNumbers({ tenant }, claimSlugs.claims, 0)
  await holdPayouts(transaction, tenant)
}

async function carryOut(context: MergeContext) {
  const successors = await moveSubscriptions(context)
  const money = await moveMoney(context, successors)
  await moveArrears(context, successors, reconciliationSlugs.arrears)
  await moveRows(context)
  await movePolicies(context, successors)
  await movePayoutAccounts(context)
  await changeMembers(context)
  return money
}

/**
 * Turns a merge down; it stays on record with its reason.
 * @throws MERGE_UNKNOWN, MAKER_IS_CHECKER, MERGE_STATE, MERGE_REASON
 */
export async function rejectMerge(
  storage: Storage,
  { tenant, merge: id, actor, reason }: DecideMerge & { reason: string },
): Promise<void> {
  if (!reason.trim()) throw mergeErrors.MERGE_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    const merge = await proposedMerge(transaction, { tenant, merge: id, actor })
    const set = {
      ...{ status: 'rejected', decisionReason: reason },
      ...{ checker: actor.id, checkerName: actor.name },
    }
    await closeMerge(transaction, merge, { set, actor, action: 'merges.reject', reason })
  })
}

async function proposedMerge(
  transaction: Transaction,
  { tenant, merge: id, actor }: DecideMerge,
): Promise<MergeRow> {
  const merge = await findMerge(transaction, { tenant }, id)
  if (merge.maker === actor.id)
    throw mergeErrors.MAKER_IS_CHECKER('Who proposed a merge can’t decide about it.')
  if (merge.status === 'proposed') return merge
  throw mergeErrors.MERGE_STATE(`The merge is ${merge.status} already.`)
}
