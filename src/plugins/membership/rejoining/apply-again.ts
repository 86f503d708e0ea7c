import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import {
  lockPayrollNumbers,
  payrollNumberProblem,
} from '../../../collections/members/payroll-number'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { findApplicant, lastDecision } from '../applications/find'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'
import { lastRejoining, type Before } from './last'
import { verdictOn, type FormerMember, type Verdict } from './find'

export type ApplyAgain = { tenant: string; member: string; actor: Actor }

/**
 * Somebody who left applies again, on the record that is there, so that the history is one. Admission
 * by somebody else follows, as for every applicant. Asked again it answers the same.
 * @throws MEMBER_UNKNOWN, REJOINING_REFUSED with the rule in a sentence
 */
export async function applyAgain(
  storage: Storage,
  { tenant, member: id, actor }: ApplyAgain,
): Promise<{ member: string; sentence: string }> {
  return storage.transaction(async (transaction) => {
    await lockPayrollNumbers(transaction, tenant)
    const member = (await findApplicant(transaction, tenant, id)) as FormerMember
    const done = await lastRejoining(transaction, tenant, id)
    if (member.status === 'applicant' && done) return { member: id, sentence: done.terms }
    const today = todayIn(await societyOf(transaction, tenant))
    await assertFormer(transaction, member)
    const verdict = await verdictOn(transaction, member, today)
    if (!verdict.allowed) throw membershipErrors.REJOINING_REFUSED(verdict.sentence)
    await comeBack(transaction, { member, verdict, today, actor })
    return { member: id, sentence: verdict.sentence }
  })
}

/** @throws REJOINING_REFUSED for who is a member, was declined, or is another record now */
async function assertFormer(transaction: Transaction, member: FormerMember): Promise<void> {
  const { memberNumber, status, tenant, id, mergedInto } = member
  const refuse = (message: string) => membershipErrors.REJOINING_REFUSED(message)
  if (mergedInto) throw refuse(`${memberNumber} was merged into another member: look there.`)
  if (status !== 'exited' && status !== 'deceased')
    throw refuse(`${memberNumber} is ${status} and has not left.`)
  const last = await lastDecision(transaction, tenant, id)
  if (status === 'exited' && last?.decision === 'declined' && last.date === member.statusDate)
    throw refuse(
      `${memberNumber} was declined on ${last.date} and never left: admit the applicant.`,
    )
}

type Returning = { member: FormerMember; verdict: Verdict; today: string; actor: Actor }

async function comeBack(
  transaction: Transaction,
  { member, verdict, today, actor }: Returning,
): Promise<void> {
  const { id, tenant, status, statusDate } = member
  const place = await placeOf(transaction, member)
  const set: Row = {
    ...{ status: 'applicant', statusDate: today, statusReason: verdict.sentence },
    ...{ joinedOn: today, creditedMonths: verdict.creditedMonths, ...place },
  }
  const refused = await transaction.updateMany({ tenant }, slugs.members, [
    { id, expect: { status, statusDate }, set },
  ])
  if (refused.length) throw membershipErrors.REJOINING_REFUSED('Somebody changed the member now.')
  await keepPayrollHistory(transaction, tenant, [
    { member: id, ...place, status: 'applicant', from: today },
  ])
  await transaction.insertMany({ tenant }, membershipSlugs.rejoinings, [
    {
      ...{ member: id, kind: verdict.former.kind, formerlyFrom: member.joinedOn },
      ...{ leftOn: statusDate, appliedOn: today, service: verdict.rule.service },
      ...{ creditedMonths: verdict.creditedMonths, joiningFee: verdict.rule.joiningFee },
      before: beforeOf(member),
      ...{ terms: verdict.sentence, maker: actor.id, makerName: actor.name },
    },
  ])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason: verdict.sentence, action: 'members.rejoin' },
      ...{ collection: slugs.members, documentId: id },
      changes: Object.entries(set)
        .map(([field, after]) => ({ field, before: member[field] ?? null, after: after ?? null }))
        .filter(({ before, after }) => before !== after),
    },
  ])
}

function beforeOf(member: FormerMember): Before {
  const { status, statusDate, joinedOn, payrollAuthority, payrollNumber } = member
  const { statusReason = null, creditedMonths } = member
  return {
    ...{ status, statusDate, statusReason, joinedOn, creditedMonths: creditedMonths ?? 0 },
    ...{ payrollAuthority, payrollNumber },
  }
}

/** The payroll number that was left behind, unless somebody else has it now. */
async function placeOf(
  transaction: Transaction,
  { id, tenant, payrollAuthority, payrollNumber }: FormerMember,
): Promise<{ payrollAuthority: string | null; payrollNumber: string | null }> {
  if (!payrollAuthority || !payrollNumber) return { payrollAuthority, payrollNumber }
  const wanted = { payrollAuthority, payrollNumber, member: id }
  const isTaken = await payrollNumberProblem(transaction, tenant, wanted)
  if (isTaken) return { payrollAuthority: null, payrollNumber: null }
  return { payrollAuthority, payrollNumber }
}
