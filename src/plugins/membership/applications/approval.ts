import { z } from 'zod'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import type { Storage } from '../../../storage/types'
import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import { assertDecidable, decideApproved, type DecideApplication } from './decide'
import { enteredBy } from './find'
import type { Decision, DecisionAnswer } from './types'

const decisionInput = z.strictObject({
  member: z.uuid(),
  decision: z.enum(['admitted', 'declined']),
  date: z.string().nullish(),
  reason: z.string().nullish(),
})

/** Admitting or declining an applicant, as a workflow sees it. */
export const admissionOperation: ApprovableOperation<
  z.infer<typeof decisionInput>,
  DecisionAnswer
> = {
  key: 'members.admit',
  input: decisionInput,
  subject: async (operations, { tenant, actor, input: { member, decision } }) => {
    const today = todayIn(await societyOf(operations, tenant))
    const order = { tenant, member, actor }
    const { applicant, done } = await assertDecidable(operations, order, { decision, today })
    const { memberNumber, status } = applicant
    return {
      ...{ collection: slugs.members, documentId: member, title: memberNumber, amount: null },
      fingerprint: { status },
      madeBy: [await enteredBy(operations, tenant, member)],
      isDone: done !== null,
    }
  },
  perform: ({ storage }, { tenant, actor, input: { decision, ...order } }) =>
    decideApproved(storage, { ...order, tenant, actor }, decision),
}

/**
 * Makes an applicant, or somebody who was declined before, a member, or asks for the approval that the
 * society wants for it. Asked again it answers the same and changes nothing.
 * @throws APPROVAL_REQUIRED and what `decideApproved` throws
 */
export const admitMember = (storage: Storage, order: DecideApplication): Promise<DecisionAnswer> =>
  decide(storage, order, 'admitted')

/**
 * Turns an applicant down, with a reason; the record stays. Asked again it answers the same.
 * @throws APPROVAL_REQUIRED and what `decideApproved` throws
 */
export const declineMember = (
  storage: Storage,
  order: DecideApplication & { reason: string },
): Promise<DecisionAnswer> => decide(storage, order, 'declined')

async function decide(
  storage: Storage,
  order: DecideApplication,
  decision: Decision,
): Promise<DecisionAnswer> {
  const { tenant, actor, member, date, reason } = order
  const input = { member, decision, date, reason }
  await requireApproval(storage, admissionOperation, { tenant, actor, input })
  return decideApproved(storage, order, decision)
}
