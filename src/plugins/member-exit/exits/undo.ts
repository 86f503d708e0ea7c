import { businessDateIn } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { societyOf } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import type { Storage, Transaction } from '../../../storage/types'
import { oweFeesAgain } from '../../membership-fees'
import { holdRegisters, undoPayments } from '../../reconciliation'
import { exitErrors } from '../errors'
import { assertNotHeld } from '../../payouts/register/held'
import { undoPlan } from '../plans/undo'
import { exitPayables } from '../settlement/payable'
import { exitSlugs } from '../slugs'
import type { DecideExit } from './approve'
import { closeExit } from './close'
import { findExit, findMember } from './find'
import { changesBetween, placeOf } from './leave'
import type { Before, ExitRow } from './types'

export type UndoExit = DecideExit & { reason: string }

/**
 * Takes an approved exit back, once: its journal is reversed, arrears are owed again, subscriptions run
 * on and the member is what he or she was, all in one transaction.
 * @throws EXIT_UNKNOWN, EXIT_STATE, EXIT_REASON, REMITTANCE_BUSY, PERIOD_CLOSED; PAYOUT_HELD
 * when its settlement is in a batch or paid; MAKER_IS_CHECKER for who proposed it
 */
export async function undoAsDecided(
  storage: Storage,
  { tenant, exit: id, actor, reason }: UndoExit,
): Promise<void> {
  if (!reason.trim()) throw exitErrors.EXIT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const exit = await findExit(transaction, { tenant }, id)
    if (exit.maker === actor.id)
      throw exitErrors.MAKER_IS_CHECKER('Who proposed an exit can’t undo it.')
    if (exit.status !== 'approved' || !exit.before)
      throw exitErrors.EXIT_STATE(`The exit is ${exit.status}: only an approved one can be undone.`)
    if (exit.claimed) throw exitErrors.EXIT_STATE('A claim pays what this exit left.')
    await assertNotHeld(transaction, { tenant, source: exitPayables.key, ref: id })
    const undone = { undoneByName: actor.name, undoReason: reason }
    const set = { status: 'undone', ...undone }
    await closeExit(transaction, exit, { set, actor, action: 'exits.undo', reason })
    await giveBack(transaction, exit, { actor, reason })
    await undoPlan(transaction, exit)
    await comeBack(transaction, { exit, before: exit.before, actor, reason })
  })
}

async function giveBack(
  transaction: Transaction,
  { id, tenant, journal }: ExitRow,
  { actor, reason }: Pick<UndoExit, 'actor' | 'reason'>,
): Promise<void> {
  await undoPayments(transaction, tenant, { collection: exitSlugs.exits, id })
  await oweFeesAgain(transaction, tenant, { collection: exitSlugs.exits, ids: [id] })
  if (!journal) return
  const { timeZone } = await societyOf(transaction, tenant)
  const businessDate = businessDateIn(timeZone, new Date())
  await reverseJournals(transaction, { tenant, actor, businessDate, reason, journalIds: [journal] })
}

type Return = Pick<UndoExit, 'actor' | 'reason'> & { exit: ExitRow; before: Before }

async function comeBack(
  transaction: Transaction,
  { exit, before, actor, reason }: Return,
): Promise<void> {
  const { tenant, exitDate } = exit
  const member = await findMember(transaction, tenant, exit.member)
  const { subscriptions, ...standing } = before
  const { status, statusDate, statusReason } = member
  if (statusDate !== exitDate)
    throw exitErrors.EXIT_STATE(`The member is ${status} since ${statusDate ?? 'another day'}.`)
  const common = { tenant, actor, reason, action: 'update' }
  await transaction.updateMany({ tenant }, slugs.members, [{ id: member.id, set: standing }])
  await keepPayrollHistory(transaction, tenant, [placeOf(member, standing.status, exitDate)])
  await transaction.updateMany(
    { tenant },
    slugs.subscriptions,
    subscriptions.map(({ id, ...set }) => ({ id, set })),
  )
  recordAudit(transaction, [
    {
      ...{ ...common, collection: slugs.members, documentId: member.id },
      changes: changesBetween({ status, statusDate, statusReason }, standing),
    },
    ...subscriptions.map(({ id, until }) => ({
      ...{ ...common, collection: slugs.subscriptions, documentId: id },
      changes: [{ field: 'until', before: null, after: until }],
    })),
  ])
}
