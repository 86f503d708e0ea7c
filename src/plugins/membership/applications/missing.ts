import { identityProblem } from '../../../collections/members/person'
import { missingOf } from '../../../domain/member-documents'
import type { Operations } from '../../../storage/types'
import { memberChecklist } from '../documents/find'
import type { Applicant, Missing } from './types'

const states = {
  missing: 'is missing',
  waiting: 'is not verified yet',
  expired: 'has expired',
} as const

/**
 * What must be there before an applicant becomes a member and is not.
 * @param today the society's
 */
export async function missingForAdmission(
  operations: Operations,
  { id, tenant, omangIndex, passportIndex }: Applicant,
  today: string,
): Promise<Missing[]> {
  const identity = identityProblem({
    ...{ status: 'active', omang: omangIndex, passport: passportIndex },
  })
  const { checklist } = await memberChecklist(operations, { tenant, member: id, today })
  const documents = missingOf(checklist).map(({ requirement: { code, name }, state }) => ({
    field: `documents.${code}`,
    message: `${name} ${states[state as keyof typeof states]}.`,
  }))
  return identity ? [identity, ...documents] : documents
}
