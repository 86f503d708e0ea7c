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
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { queueMessages } from '../../messages'
import { subscribeAdmitted } from '../../membership-fees/admission/subscribe'
import { membershipErrors } from '../errors'
import { memberAdmitted } from '../message-events'
import { lastRejoining } from '../rejoining/last'
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
 * Decides about an application: admits an applicant or somebody who was declined before, or declines.
 * Status, decision and audit entry are one transaction; asked again it answers the same and changes nothing.
 * @throws MEMBER_UNKNOWN, MAKER_IS_CHECKER, APPLICATION_INCOMPLETE with all that is missing,
 * APPLICATION_DECIDED, APPLICATION_INVALID naming the field
 */
export const decideApproved = (
  storage: Storage,
  order: DecideApplication,
  decision: Decision,
): Promise<DecisionAnswer> =>
  storage.transaction(async (transaction) => {
    const { tenant } = order
    // One after the other: the second of two sees what the first decided, and a number has one holder.
    await lockPayrollNumbers(transaction, tenant)
    const today = todayIn(await societyOf(transaction, tenant))
    const { applicant, done } = await assertDecidable(transaction, order, { decision, today })
    if (done) return answer(applicant, done)
    return write(transaction, applicant, { ...order, date: order.date ?? today, decision, today })
  })

/**
 * The applicant, when this can be decided now; `done` is the same decision made before.
 * @throws MEMBER_UNKNOWN, MAKER_IS_CHECKER, APPLICATION_INCOMPLETE, APPLICATION_DECIDED
 */
export async function assertDecidable(
  operations: Operations,
  { tenant, member, actor }: Pick<DecideApplication, 'tenant' | 'member' | 'actor'>,
  { decision, today }: { decision: Decision; today: string },
): Promise<{ applicant: Applicant; done: DecisionRow | null }> {
  const applicant = await findApplicant(operations, tenant, member)
  await assertNotMaker(operations, applicant, actor)
  const last = await lastDecision(operations, tenant, member)
  if (last?.decision === decision && isDecided(applicant, decision))
    return { applicant, done: last }
  assertOpen(applicant, last, decision)
  if (decision === 'admitted') await assertComplete(operations, applicant, today)
  return { applicant, done: null }
}

async function assertNotMaker(
  operations: Operations,
  { id, tenant, memberNumber }: Applicant,
  actor: Actor,
): Promise<void> {
  if (!isPerson(actor)) return
  const again = await lastRejoining(operations, tenant, id)
  const makers = [await enteredBy(operations, tenant, id), again?.maker]
  if (!makers.includes(actor.id)) return
  throw membershipErrors.MAKER_IS_CHECKER(
    `${actor.name} entered ${memberNumber} and can't decide about the application.`,
  )
}

/** Somebody admitted may have been suspended since; who was declined is out until admitted. */
const isDecided = ({ status }: Applicant, decision: Decision): boolean =>
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
  operations: Operations,
  applicant: Applicant,
  today: string,
): Promise<void> {
  const problems = await missingForAdmission(operations, applicant, today)
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
  if (decision === 'admitted') {
    const { memberNumber } = applicant
    const again = await lastRejoining(transaction, tenant, id)
    const returning = again && { since: again.createdAt, joiningFee: again.joiningFee }
    await subscribeAdmitted(transaction, {
      ...{ tenant, member: id, memberNumber, date, actor, returning },
    })
  }
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
  if (decision === 'admitted')
    await welcome(transaction, tenant, { member: id, from: date, key: row.id })
  return answer(applicant, row)
}

const welcome = (
  transaction: Transaction,
  tenant: string,
  { member, from, key }: { member: string; from: string; key: string },
) =>
  queueMessages(transaction, {
    tenant,
    event: memberAdmitted,
    tellings: [{ member, values: { from }, key }],
  })

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
