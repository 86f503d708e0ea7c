import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { lockPayrollNumbers } from '../../../collections/members/payroll-number'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { isPerson, type Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { takeOffFees } from '../../membership-fees/register/pay'
import { feeSlugs } from '../../membership-fees/slugs'
import { holdRegisters } from '../../reconciliation/remittances/registers'
import { findApplicant, lastDecision } from '../applications/find'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import type { FormerMember } from './find'
import { newestRow, type Before, type RejoiningRow } from './last'
import { madeSince, standsBecause, type MadeSince } from './made-since'

export type UndoRejoining = { tenant: string; member: string; reason: string; actor: Actor }

/** What the member is again. */
export type Undone = { member: string; status: string; statusDate: string }

export type Undoable = {
  member: FormerMember
  /** The rejoining, or where it was undone already, the row that says so. */
  newest: RejoiningRow
  made: MadeSince
}

/**
 * Takes a coming back back: what was subscribed since ends, what was billed is not owed, and the member has
 * left as before, all in one transaction. Without asking for more approval: see `undoRejoining`.
 * @throws MEMBER_UNKNOWN, MAKER_IS_CHECKER, REJOINING_STANDS, REMITTANCE_BUSY
 */
export async function undoAsDecided(storage: Storage, order: UndoRejoining): Promise<Undone> {
  return storage.transaction(async (transaction) => {
    const { tenant } = order
    await holdRegisters(transaction, { tenant })
    await lockPayrollNumbers(transaction, tenant)
    await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
    const undoable = await assertUndoable(transaction, order)
    const { newest } = undoable
    if (newest.undoes) return answer(newest)
    const id = transaction.newId()
    await takeBackFees(transaction, undoable, { ...order, id })
    await endSubscriptions(transaction, undoable, order)
    await leaveAgain(transaction, undoable, order)
    const { kind, formerlyFrom, leftOn, appliedOn, service } = newest
    const { creditedMonths, joiningFee, before } = newest
    await transaction.insertMany({ tenant }, membershipSlugs.rejoinings, [
      {
        ...{ id, member: order.member, undoes: newest.id, terms: order.reason },
        ...{ kind, formerlyFrom, leftOn, appliedOn, service, creditedMonths, joiningFee, before },
        ...{ maker: order.actor.id, makerName: order.actor.name },
      },
    ])
    return answer(newest)
  })
}

const answer = ({ member, before }: RejoiningRow): Undone => {
  const { status, statusDate } = before as Before
  return { member, status, statusDate }
}

/**
 * The rejoining that may be undone now, or was already.
 * @throws MEMBER_UNKNOWN, MAKER_IS_CHECKER, REJOINING_STANDS with the reason in a sentence
 */
export async function assertUndoable(
  operations: Operations,
  { tenant, member: id, actor }: Pick<UndoRejoining, 'tenant' | 'member' | 'actor'>,
): Promise<Undoable> {
  const member = (await findApplicant(operations, tenant, id)) as FormerMember
  const { memberNumber } = member
  const newest = await newestRow(operations, tenant, id)
  const refuse = (message: string) => membershipErrors.REJOINING_STANDS(message)
  if (!newest?.before) throw refuse(`${memberNumber} did not apply again.`)
  if (newest.undoes) return { member, newest, made: { subscriptions: [], fees: [] } }
  if (isPerson(actor) && newest.maker === actor.id)
    throw membershipErrors.MAKER_IS_CHECKER(
      `${actor.name} let ${memberNumber} apply again and can’t undo it.`,
    )
  if (!(await isOpen(operations, member)))
    throw refuse(`${memberNumber} is ${member.status} since: undo that first.`)
  const made = await madeSince(operations, newest)
  const stands = await standsBecause(operations, newest, made)
  if (stands) throw refuse(stands)
  return { member, newest, made }
}

/** True for an applicant, who was admitted and nothing more, and who was declined. */
async function isOpen(
  operations: Operations,
  { id, tenant, status, statusDate, mergedInto }: FormerMember,
): Promise<boolean> {
  if (mergedInto) return false
  if (status === 'applicant' || status === 'active') return true
  const last = await lastDecision(operations, tenant, id)
  return status === 'exited' && last?.decision === 'declined' && last.date === statusDate
}

type Order = UndoRejoining & { id: string }

/** Nothing was posted for a bill, so nothing is reversed: an entry says that it is not owed. */
async function takeBackFees(
  transaction: Transaction,
  { made: { fees } }: Undoable,
  { tenant, actor, reason, id }: Order,
): Promise<void> {
  const source = { collection: membershipSlugs.rejoinings, id }
  const entries = fees.map(({ id: fee, outstanding: amount }) => ({
    ...{ fee, amount, kind: 'waiver' as const, source },
  }))
  await takeOffFees(transaction, tenant, entries)
  recordAudit(
    transaction,
    fees.map(({ id: documentId, outstanding }) => ({
      ...{ tenant, actor, reason, action: 'update', collection: feeSlugs.fees, documentId },
      changes: [{ field: 'outstanding', before: outstanding, after: 0 }],
    })),
  )
}

/** As when a member leaves: with the first month, in which nobody who left is deducted. */
async function endSubscriptions(
  transaction: Transaction,
  { made: { subscriptions } }: Undoable,
  { tenant, actor, reason }: UndoRejoining,
): Promise<void> {
  const running = subscriptions.filter(({ from, until }) => until === null || until > from)
  const changes = running.map(({ id, from, until }) => ({
    ...{ id, expect: { until }, set: { until: from, endReason: reason } },
  }))
  const refused = await transaction.updateMany({ tenant }, slugs.subscriptions, changes)
  if (refused.length)
    throw membershipErrors.REJOINING_STANDS('Somebody changed a subscription now.')
  recordAudit(
    transaction,
    running.map(({ id, from, until, endReason }) => ({
      ...{ tenant, actor, reason, action: 'update' },
      ...{ collection: slugs.subscriptions, documentId: id },
      changes: [
        { field: 'until', before: until, after: from },
        { field: 'endReason', before: endReason, after: reason },
      ],
    })),
  )
}

async function leaveAgain(
  transaction: Transaction,
  { member, newest }: Undoable,
  { tenant, actor, reason }: UndoRejoining,
): Promise<void> {
  const { id, status, statusDate } = member
  const before = newest.before as Before
  const refused = await transaction.updateMany({ tenant }, slugs.members, [
    { id, expect: { status, statusDate }, set: before },
  ])
  if (refused.length) throw membershipErrors.REJOINING_STANDS('Somebody changed the member now.')
  const { payrollAuthority, payrollNumber } = before
  const from = todayIn(await societyOf(transaction, tenant))
  await keepPayrollHistory(transaction, tenant, [
    { member: id, payrollAuthority, payrollNumber, status: before.status, from },
  ])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'members.undo-rejoining' },
      ...{ collection: slugs.members, documentId: id },
      changes: Object.entries(before)
        .map(([field, after]) => ({ field, before: member[field] ?? null, after }))
        .filter((change) => change.before !== change.after),
    },
  ])
}
