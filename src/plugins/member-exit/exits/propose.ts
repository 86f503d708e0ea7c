import type { Actor } from '../../../domain/actor'
import { businessDateIn, parseBusinessDate } from '../../../domain/calendar'
import { planProblem, settle, type ExitKind, type Instalment } from '../../../domain/exits'
import { recordAudit } from '../../../hooks/audit'
import { firstRow } from '../../../storage/reading'
import type { Operations, Storage } from '../../../storage/types'
import { isHolder } from '../../../collections/members/status'
import { societyOf } from '../../../collections/rules/society'
import { exitErrors } from '../errors'
import { readStatement } from '../settlement/statement'
import { exitSlugs } from '../slugs'
import { findMember, type LeavingMember } from './find'
import type { ExitRow } from './types'

export type ProposeExit = {
  tenant: string
  member: string
  kind: ExitKind
  exitDate: string
  reason: string
  withholdArrears: boolean
  /** How what stays owing is paid: instalments in thebe, each with its day. */
  plan?: Instalment[] | null
  actor: Actor
}

/**
 * Writes down that a member leaves, with what is owed both ways; nothing changes before somebody else
 * approves it. A member has one open exit at most.
 * @returns the id of the exit
 * @throws EXIT_MEMBER_UNKNOWN, EXIT_MEMBER_LEFT, EXIT_OPEN, EXIT_DATE, EXIT_REASON, EXIT_SUSPENSE_OPEN,
 * EXIT_ACCOUNT_OWING, EXIT_PLAN
 */
export async function proposeExit(
  storage: Storage,
  { tenant, member: memberId, plan = null, actor, ...wanted }: ProposeExit,
): Promise<string> {
  const { kind, exitDate, reason, withholdArrears } = wanted
  if (!reason.trim()) throw exitErrors.EXIT_REASON('reason: it is empty.', { field: 'reason' })
  const id = storage.newId()
  await storage.transaction(async (transaction) => {
    // Two proposals for one member at the same moment wait here, so that the second finds the first.
    await transaction.nextNumbers({ tenant }, 'member-exits', 0)
    const member = await findMember(transaction, tenant, memberId)
    await assertMayLeave(transaction, tenant, member)
    await assertDay(transaction, tenant, member, exitDate)
    const statement = await readStatement(transaction, { tenant, member: member.id })
    const figures = settle(statement.held, statement.owed, { withhold: withholdArrears })
    const { held, owed, withheldTotal: withheld, payable, stillOwed } = figures
    if (plan) assertPlan(plan, { stillOwed, exitDate })
    const amounts = { held, owed, withheld, payable }
    const order = { member: member.id, kind, exitDate, reason: reason.trim(), withholdArrears }
    await transaction.insertMany({ tenant }, exitSlugs.exits, [
      { id, ...order, ...amounts, plan, statement, maker: actor.id, makerName: actor.name },
    ])
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, action: 'exits.propose' },
        ...{ collection: exitSlugs.exits, documentId: id },
        changes: Object.entries({ ...order, ...amounts, ...(plan && { plan }) }).map(
          ([field, after]) => ({
            ...{ field, before: null, after },
          }),
        ),
      },
    ])
  })
  return id
}

/** @throws EXIT_PLAN */
function assertPlan(plan: Instalment[], rule: Parameters<typeof planProblem>[1]): void {
  const problem = planProblem(plan, rule)
  if (problem) throw exitErrors.EXIT_PLAN(`plan: ${problem}.`, { field: 'plan' })
}

async function assertMayLeave(
  operations: Operations,
  tenant: string,
  { id, memberNumber, status }: LeavingMember,
): Promise<void> {
  if (!isHolder(status))
    throw exitErrors.EXIT_MEMBER_LEFT(`Member ${memberNumber} is ${status} already.`)
  const open = await firstRow<ExitRow>(operations, { tenant }, exitSlugs.exits, {
    member: { equals: id },
    status: { equals: 'proposed' },
  })
  if (!open) return
  throw exitErrors.EXIT_OPEN(`An exit of member ${memberNumber} is proposed already.`, {
    exit: open.id,
  })
}

/** The day is one of the calendar, not before the member joined or last changed status, and not to come. */
async function assertDay(
  operations: Operations,
  tenant: string,
  { joinedOn, statusDate }: LeavingMember,
  exitDate: string,
): Promise<void> {
  const refuse = (problem: string) =>
    exitErrors.EXIT_DATE(`exitDate: ${problem}.`, { field: 'exitDate' })
  if (!isDay(exitDate)) throw refuse(`"${exitDate}" is not a day of the calendar`)
  const earliest = [joinedOn, statusDate ?? ''].sort().at(-1) as string
  if (exitDate < earliest) throw refuse(`the member can't leave before ${earliest}`)
  const { timeZone } = await societyOf(operations, tenant)
  const today = businessDateIn(timeZone, new Date())
  if (exitDate > today) throw refuse(`${exitDate} is still to come; propose the exit on that day`)
}

function isDay(text: string): boolean {
  try {
    parseBusinessDate(text)
    return true
  } catch {
    return false
  }
}
