import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import {
  lockPayrollNumbers,
  payrollNumberProblem,
} from '../../../collections/members/payroll-number'
import { statusProblem } from '../../../collections/members/status'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { isPerson, type Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Storage, Transaction } from '../../../storage/types'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import { enteredBy, findApplicant, lastDecision } from './find'
import { missingForAdmission } from './missing'
import type { Applicant, Decision, DecisionAnswer, DecisionRow } from './types'

export type DecideApplication = {
  tenant: string
  member: string
  /** The day from which it counts; the society's today when left out. */
  date?: string | null
  reason?: string | null
  actor: Actor
}

/**
 * Makes an applicant, or somebody who was declined before, a member. Status, decision and audit entry are
 * one transaction; asked again it answers the same and changes nothing.
 * @throws MEMBER_UNKNOWN, MAKER_IS_CHECKER, APPLICATION_INCOMPLETE with all that is missing,
 * APPLICATION_DECIDED, APPLICATION_INVALID naming the field
 */
export function admitMember(storage: Storage, order: DecideApplication): Promise<DecisionAnswer> {
  return decide(storage, order, 'admitted')
}

/**
 * Turns an applicant down, with a reason; the record stays. Asked again it answers the same.
 * @throws MEMBER_UNKNOWN, MAKER_IS_CHECKER, APPLICATION_DECIDED, APPLICATION_INVALID naming the field
 */
export function declineMember(
  storage: Storage,
  order: DecideApplication & { reason: string },
): Promise<DecisionAnswer> {
  return decide(storage, order, 'declined')
}

const decide = (storage: Storage, order: DecideApplication, decision: Decision) =>
  storage.transaction(async (transaction) => {
    const { tenant, member, actor } = order
    // One after the other: the second of two sees what the first decided, and a number has one holder.
    await lockPayrollNumbers(transaction, tenant)
    const applicant = await findApplicant(transaction, tenant, member)
    await assertNotMaker(transaction, applicant, actor)
    const last = await lastDecision(transaction, tenant, member)
    if (last?.decision === decision && isDone(applicant, decision)) return answer(applicant, last)
    assertOpen(applicant, last, decision)
    const today = todayIn(await societyOf(transaction, tenant))
    if (decision === 'admitted') await assertComplete(transaction, applicant, today)
    return write(transaction, applicant, { ...order, date: order.date ?? today, decision, today })
  })

async function assertNotMaker(
  transaction: Transaction,
  { id, tenant, memberNumber }: Applicant,
  actor: Actor,
): Promise<void> {
  if (!isPerson(actor) || (await enteredBy(transaction, tenant, id)) !== actor.id) return
  throw membershipErrors.MAKER_IS_CHECKER(
    `${actor.name} entered ${memberNumber} and can't decide about the application.`,
  )
}

/** Somebody admitted may have been suspended since; who was declined is out until admitted. */
const isDone = ({ status }: Applicant, decision: Decision): boolean =>
  decision === 'admitted' ? status !== 'applicant' : status === 'exited'

function assertOpen(
  { status, memberNumber }: Applicant,
  last: DecisionRow | null,
  decision: Decision,
): void {
  if (status === 'applicant') return
  const isDeclined = status === 'exited' && last?.decision === 'declined'
  if (isDeclined && decision === 'admitted') return
  throw membershipErrors.APPLICATION_DECIDED(`${memberNumber} is ${status} and no applicant.`, {
    status,
  })
}

async function assertComplete(
  transaction: Transaction,
  applicant: Applicant,
  today: string,
): Promise<void> {
  const problems = await missingForAdmission(transaction, applicant, today)
  if (!problems.length) return
  const list = problems.map(({ message }) => message).join(' ')
  throw membershipErrors.APPLICATION_INCOMPLETE(
    `${applicant.memberNumber} can't be admitted yet. ${list}`,
    { problems },
  )
}

type Write = DecideApplication & { date: string; decision: Decision; today: string }

async function write(
  transaction: Transaction,
  applicant: Applicant,
  { date, reason = null, decision, actor, today }: Write,
): Promise<DecisionAnswer> {
  const { id, tenant } = applicant
  const set = {
    status: decision === 'admitted' ? ('active' as const) : ('exited' as const),
    ...{ statusDate: date, statusReason: reason },
  }
  if (date > today) throw invalid('businessDate', `${date} is still to come.`)
  const problem = statusProblem(applicant, { ...set, joinedOn: applicant.joinedOn })
  if (problem) throw invalid(problem.field, problem.message)
  await movePayrollPlace(
    transaction,
    { ...applicant, status: set.status },
    { date, before: applicant },
  )
  const expect = { status: applicant.status }
  const refused = await transaction.updateMany({ tenant }, slugs.members, [{ id, set, expect }])
  if (refused.length) throw membershipErrors.APPLICATION_DECIDED('Somebody changed the member now.')
  const row = {
    ...{ id: transaction.newId(), member: id, decision, date, reason },
    ...{ checker: actor.id, checkerName: actor.name },
  }
  await transaction.insertMany({ tenant }, membershipSlugs.decisions, [row])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason: reason ?? undefined },
      action: decision === 'admitted' ? 'members.admit' : 'members.decline',
      ...{ collection: slugs.members, documentId: id },
      changes: Object.entries(set)
        .map(([field, after]) => ({ field, before: applicant[field] ?? null, after }))
        .filter(({ before, after }) => before !== after),
    },
  ])
  return answer(applicant, row)
}

/** Who is declined gives the payroll number up; who is admitted after that must find it free. */
async function movePayrollPlace(
  transaction: Transaction,
  after: Applicant,
  { date, before }: { date: string; before: Applicant },
): Promise<void> {
  const { id: member, tenant, payrollAuthority, payrollNumber, status } = after
  if (before.status === 'exited' && payrollAuthority && payrollNumber) {
    const wanted = { payrollAuthority, payrollNumber, member }
    const problem = await payrollNumberProblem(transaction, tenant, wanted)
    if (problem) throw invalid('payrollNumber', problem)
  }
  const place = { member, payrollAuthority, payrollNumber, status, from: date }
  await keepPayrollHistory(transaction, tenant, [place])
}

const invalid = (field: string, message: string) =>
  membershipErrors.APPLICATION_INVALID(`${field}: ${message}`, { field })

const answer = (
  { memberNumber }: Applicant,
  { member, decision, date, reason, checkerName }: DecisionAnswer | DecisionRow,
): DecisionAnswer =>
  ({ member, memberNumber, decision, date, reason, checkerName }) as DecisionAnswer
