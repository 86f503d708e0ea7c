import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { payrollNumberProblem } from '../../../collections/members/payroll-number'
import { isHolder } from '../../../collections/members/status'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { addMonths } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { memberAccountBalances, reverseJournals } from '../../../ledger'
import type { Change, Row, Storage, Transaction } from '../../../storage/types'
import { reconciliationSlugs } from '../../reconciliation'
import { mergeErrors } from '../errors'
import { findMember } from '../facts/record'
import { runsWith } from '../facts/runs'
import type { MemberRow, MergeEffect, MergeRow } from '../types'
import { hold, type DecideMerge } from './approve'
import { closeMerge } from './close'
import { changesBetween } from './context'
import { findMerge } from './find'
import { giveNumbers } from './people'
import { giveRows } from './rows'
import { claimSince, givePoliciesBack } from './undo-policies'

export type UndoMerge = DecideMerge & { reason: string }

type Undoing = Omit<UndoMerge, 'merge'> & {
  transaction: Transaction
  merge: MergeRow
  effect: MergeEffect
  today: string
}

/**
 * Takes an approved merge back, once and as a whole, while nothing changed since: no payroll file asked
 * for the survivor, no money moved on the accounts, nobody changed the rows.
 * @throws MERGE_UNKNOWN, MERGE_STATE, MERGE_REASON, MERGE_CHANGED, MAKER_IS_CHECKER, REMITTANCE_BUSY,
 * PERIOD_CLOSED
 */
export async function undoAsDecided(
  storage: Storage,
  { tenant, merge: id, actor, reason }: UndoMerge,
): Promise<void> {
  if (!reason.trim()) throw mergeErrors.MERGE_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await hold(transaction, tenant)
    const merge = await findMerge(transaction, { tenant }, id)
    const { effect, maker, status } = merge
    if (maker === actor.id)
      throw mergeErrors.MAKER_IS_CHECKER('Who proposed a merge can’t undo it.')
    if (status !== 'approved' || !effect)
      throw mergeErrors.MERGE_STATE(`The merge is ${status}: only an approved one can be undone.`)
    const today = todayIn(await societyOf(transaction, tenant))
    const undoing = { transaction, merge, effect, tenant, actor, reason, today }
    await assertUntouched(undoing)
    const set = { status: 'undone', undoneByName: actor.name, undoReason: reason }
    await closeMerge(transaction, merge, { set, actor, action: 'merges.undo', reason })
    await giveMoneyBack(undoing)
    await giveSubscriptionsBack(undoing)
    for (const { collection, from, to, ids } of [...effect.rows].reverse())
      await giveRows(undoing, { collection, from: to, to: from, ids })
    await givePoliciesBack({
      ...undoing,
      putBack: (collection, changes) => putBack(undoing, { collection, changes }),
    })
    await giveMembersBack(undoing)
  })
}

async function assertUntouched({ transaction, merge, effect, tenant }: Undoing): Promise<void> {
  const from = merge.from ?? ''
  const runs = await runsWith(transaction, tenant, [merge.survivor])
  const run = runs.find(({ period }) => period >= from)
  if (run) throw changed(`the payroll was asked for ${run.period}`)
  const claim = await claimSince(transaction, merge, effect)
  if (claim) throw changed(`claim ${claim} was filed on one of the policies`)
  const ids = Object.keys(effect.balances)
  const now = await memberAccountBalances(transaction, tenant, ids)
  if (ids.some((id) => (now.get(id) ?? 0) !== effect.balances[id]))
    throw changed('money moved on the accounts')
  const emptied = await memberAccountBalances(
    transaction,
    tenant,
    effect.accounts.map((each) => each.from),
  )
  if ([...emptied.values()].some((balance) => balance !== 0))
    throw changed('money moved on the accounts')
}

const changed = (what: string) => mergeErrors.MERGE_CHANGED(`Since the merge ${what}.`)

async function giveMoneyBack(undoing: Undoing): Promise<void> {
  const { transaction, merge, effect, tenant, actor, reason, today } = undoing
  if (merge.journal)
    await reverseJournals(transaction, {
      ...{ tenant, actor, reason, businessDate: today, journalIds: [merge.journal] },
    })
  const words = effect.accounts.map(({ from }) => ({ id: from, set: { movedTo: null } }))
  await transaction.updateMany({ tenant }, slugs.memberAccounts, words)
  await putBack(undoing, {
    collection: reconciliationSlugs.arrears,
    changes: effect.arrears.map(({ id, before }) => ({
      ...{ id, set: before, expect: { member: merge.survivor, status: 'open' } },
    })),
  })
}

async function putBack(
  { transaction, tenant }: Undoing,
  { collection, changes }: { collection: string; changes: Change[] },
): Promise<void> {
  const refused = await transaction.updateMany({ tenant }, collection, changes)
  if (refused.length) throw changed(`${refused.length} of ${collection} changed`)
}

async function giveSubscriptionsBack(undoing: Undoing): Promise<void> {
  const { transaction, effect, tenant, actor, reason } = undoing
  const ended = effect.ended.map(({ id, before, after }) => ({
    ...{ id, expect: { until: after.until }, set: before },
  }))
  // What was opened never counted: it ends before it begins, because nothing is deleted.
  const opened = effect.opened.map(({ id, from }) => ({
    ...{ id, set: { until: addMonths(from, -1), endReason: reason } },
  }))
  await putBack(undoing, { collection: slugs.subscriptions, changes: [...ended, ...opened] })
  recordAudit(
    transaction,
    [...ended, ...opened].map(({ id, set }) => ({
      ...{ tenant, actor, reason, action: 'update', collection: slugs.subscriptions },
      ...{ documentId: id, changes: changesBetween({}, set) },
    })),
  )
}

async function giveMembersBack(undoing: Undoing): Promise<void> {
  const { transaction, merge, effect, tenant, today } = undoing
  const survivor = await findMember(transaction, tenant, merge.survivor)
  const merged = await findMember(transaction, tenant, merge.merged)
  const numbers = await giveNumbers(transaction, tenant, {
    ...{ from: survivor, to: merged, fields: effect.numbers },
  })
  await writeBack(undoing, survivor, { pair: effect.survivor, numbers: numbers.taken })
  await writeBack(undoing, merged, { pair: effect.merged, numbers: numbers.given })
  const places = [
    { ...survivor, ...effect.survivor.before },
    { ...merged, ...effect.merged.before },
  ] as MemberRow[]
  await assertPlaceFree(undoing, places[1] as MemberRow)
  await keepPayrollHistory(
    transaction,
    tenant,
    places.map(({ id, payrollAuthority, payrollNumber, status }) => ({
      ...{ member: id, payrollAuthority, payrollNumber, status, from: today },
    })),
  )
}

/** Somebody else may have got the payroll number that the duplicate gave up. */
async function assertPlaceFree(
  { transaction, tenant }: Undoing,
  { id, payrollAuthority, payrollNumber, status }: MemberRow,
): Promise<void> {
  if (!payrollAuthority || !payrollNumber || !isHolder(status)) return
  const wanted = { payrollAuthority, payrollNumber, member: id }
  const problem = await payrollNumberProblem(transaction, tenant, wanted)
  if (problem) throw mergeErrors.MERGE_CHANGED(problem)
}

async function writeBack(
  undoing: Undoing,
  member: MemberRow,
  { pair, numbers }: { pair: { before: Row; after: Row }; numbers: Row },
): Promise<void> {
  const { transaction, tenant, actor, reason } = undoing
  const change = { id: member.id, expect: pair.after, set: { ...pair.before, ...numbers } }
  await putBack(undoing, { collection: slugs.members, changes: [change] })
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'merges.undo', collection: slugs.members },
      ...{ documentId: member.id, changes: changesBetween(pair.after, pair.before) },
    },
  ])
}
