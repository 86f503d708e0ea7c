import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../../rules/refusal'
import { slugs } from '../../slugs'
import { identityProblem, payrollProblem } from '../person'
import { routeProblem, statusProblem, type MemberStanding } from '../status'

/** The rules of a member that need nothing but the member; people join, leave and come back by operations. */
export const checkMember: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const before = operation === 'update' ? (originalDoc as MemberStanding) : undefined
  const problem =
    identityProblem(data) ??
    payrollProblem(data) ??
    (req.user ? routeProblem(before, data) : null) ??
    statusProblem(before, data as MemberStanding)
  if (problem) throw refusal(req, slugs.members, problem)
  return data
}
