import type { Actor } from '../../../domain/actor'
import { businessDateIn } from '../../../domain/calendar'
import { settle } from '../../../domain/exits'
import { societyOf } from '../../../collections/rules/society'
import type { Storage, Transaction } from '../../../storage/types'
import { takeOffFees } from '../../membership-fees'
import { holdRegisters, payArrears } from '../../reconciliation'
import { exitErrors } from '../errors'
import { postSettlement } from '../settlement/journal'
import { readStatement } from '../settlement/statement'
import { makePlan } from '../plans/make'
import { exitSlugs } from '../slugs'
import { closeExit } from './close'
import { findExit, findMember } from './find'
import { leave } from './leave'
import type { ExitRow, Statement } from './types'

export type DecideExit = { tenant: string; exit: string; actor: Actor }

/**
 * The member leaves: journal, arrears, subscriptions, status and audit are one transaction.
 * @throws EXIT_UNKNOWN, MAKER_IS_CHECKER, EXIT_STATE; EXIT_BALANCE_MOVED when what is owed is not what
 * the statement says; REMITTANCE_BUSY; what the ledger throws. The exit then stays proposed.
 */
export async function approveAsDecided(
  storage: Storage,
  { tenant, exit: id, actor }: DecideExit,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const exit = await proposedExit(transaction, { tenant, exit: id, actor })
    await assertUnmoved(transaction, exit)
    const member = await findMember(transaction, tenant, exit.member)
    const before = await leave(transaction, { exit, member, actor })
    const { timeZone } = await societyOf(transaction, tenant)
    const businessDate = businessDateIn(timeZone, new Date())
    const journal = await postSettlement(transaction, { exit, actor, businessDate })
    const settled = await keepBack(transaction, exit)
    await makePlan(transaction, exit, actor)
    const checker = { checker: actor.id, checkerName: actor.name }
    const set = { status: 'approved', before, journal, settled, ...checker }
    await closeExit(transaction, exit, { set, actor, action: 'exits.approve' })
  })
}

/**
 * Turns an exit down; it stays on record with its reason.
 * @throws EXIT_UNKNOWN, MAKER_IS_CHECKER, EXIT_STATE, EXIT_REASON
 */
export async function rejectExit(
  storage: Storage,
  { tenant, exit: id, actor, reason }: DecideExit & { reason: string },
): Promise<void> {
  if (!reason.trim()) throw exitErrors.EXIT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    const exit = await proposedExit(transaction, { tenant, exit: id, actor })
    const checker = { checker: actor.id, checkerName: actor.name }
    const set = { status: 'rejected', decisionReason: reason, ...checker }
    await closeExit(transaction, exit, { set, actor, action: 'exits.reject', reason })
  })
}

async function proposedExit(
  transaction: Transaction,
  { tenant, exit: id, actor }: DecideExit,
): Promise<ExitRow> {
  const exit = await findExit(transaction, { tenant }, id)
  if (exit.maker === actor.id)
    throw exitErrors.MAKER_IS_CHECKER('Who proposed an exit can’t decide about it.')
  if (exit.status === 'proposed') return exit
  throw exitErrors.EXIT_STATE(`The exit is ${exit.status} already.`)
}

/** @throws EXIT_BALANCE_MOVED */
async function assertUnmoved(transaction: Transaction, exit: ExitRow): Promise<void> {
  const { tenant, member, statement } = exit
  const now = await readStatement(transaction, { tenant, member })
  if (inWords(now) === inWords(statement)) return
  throw exitErrors.EXIT_BALANCE_MOVED(
    'Balances or arrears of the member changed since the exit was proposed.',
    { exit: exit.id },
  )
}

/** The same whatever the order in which a database keeps the fields. */
const inWords = ({ held, owed }: Statement): string =>
  [
    ...held.map(({ memberAccount, amount }) => `${memberAccount}=${amount}`),
    ...owed.map(({ arrears, amount }) => `${arrears}=${amount}`),
  ]
    .sort()
    .join()

async function keepBack(transaction: Transaction, exit: ExitRow): Promise<ExitRow['settled']> {
  const { tenant, id, statement, withholdArrears } = exit
  const { withheld } = settle(statement.held, statement.owed, { withhold: withholdArrears })
  const source = { collection: exitSlugs.exits, id }
  const paidOf = (isFee: boolean) =>
    withheld
      .filter((month) => Boolean(month.isFee) === isFee)
      .map(({ arrears, paid: amount }) => ({ arrears, amount }))
  await payArrears(transaction, { tenant, paid: paidOf(false), source })
  const fees = paidOf(true).map(({ arrears: fee, amount }) => ({
    ...{ fee, amount, kind: 'settlement' as const, source },
  }))
  await takeOffFees(transaction, tenant, fees)
  return [...paidOf(false), ...paidOf(true)]
}
