import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../../rules/refusal'
import { slugs } from '../../slugs'
import { identityProblem, payrollProblem } from '../person'
import { statusProblem, type MemberStanding } from '../status'

/** The rules of a member that need nothing but the member. */
export const checkMember: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const before = operation === 'update' ? (originalDoc as MemberStanding) : undefined
  const problem =
    identityProblem(data) ?? payrollProblem(data) ?? statusProblem(before, data as MemberStanding)
  if (problem) throw refusal(req, slugs.members, problem)
  return data
}
