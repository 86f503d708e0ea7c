import type { Actor } from '../../../domain/actor'
import { isBusinessDate, type BusinessDate } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { firstRow, isId } from '../../../storage/reading'
import type { Storage, Transaction } from '../../../storage/types'
import { membershipSlugs } from '../../membership/slugs'
import { policyErrors } from '../errors'
import { policySlugs } from '../slugs'
import { findPolicy } from './cover'
import { eventRows } from './events'
import type { LifeRow } from './types'

export type StudentProof = {
  tenant: string
  policy: string
  life: string
  /** The last day for which the school confirms the studies. */
  until: BusinessDate
  /** A document of the member. */
  document?: string | null
  actor: Actor
}

/**
 * Records until when a child is shown to study full time; the same again changes nothing. Cover that
 * had ended by age goes on as the terms say, from the day on which it ended.
 * @throws POLICY_UNKNOWN, LIFE_UNKNOWN, STUDENT_PROOF
 */
export async function recordStudentProof(storage: Storage, proof: StudentProof): Promise<void> {
  const { tenant, until, actor, document = null } = proof
  await storage.transaction(async (transaction) => {
    const policy = await findPolicy(transaction, tenant, proof.policy)
    const life = await lifeOf(transaction, proof)
    if (!isBusinessDate(until) || until < life.from || life.relation !== 'child')
      throw policyErrors.STUDENT_PROOF(`${until} can't be the end of this child's studies.`, {
        field: 'until',
      })
    await assertOwnDocument(transaction, tenant, life, document)
    if (life.studentUntil === until && (life.studentProof ?? null) === document) return
    const { id, studentUntil, studentProof } = life
    const set = { studentUntil: until, studentProof: document, ageEnded: null }
    const [event] = eventRows(policy, [{ kind: 'student-proof', on: until, life: id }], actor)
    await transaction.insertMany({ tenant }, policySlugs.events, event ? [event] : [])
    const refused = [
      ...(await transaction.updateMany({ tenant }, policySlugs.lives, [
        { id, set, expect: { studentUntil: studentUntil ?? null } },
      ])),
      ...(await transaction.updateMany({ tenant }, policySlugs.policies, [
        {
          ...{ id: policy.id, expect: { events: policy.events } },
          set: { events: policy.events + 1 },
        },
      ])),
    ]
    if (refused.length) throw policyErrors.POLICY_CHANGED('The policy was changed meanwhile.')
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'policies.student-proof', collection: policySlugs.lives },
        documentId: id,
        changes: [
          { field: 'studentUntil', before: studentUntil ?? null, after: until },
          { field: 'studentProof', before: studentProof ?? null, after: document },
        ],
      },
    ])
  })
}

async function lifeOf(
  transaction: Transaction,
  { tenant, policy, life: id }: StudentProof,
): Promise<LifeRow> {
  const where = { id: { equals: id }, policy: { equals: policy } }
  const life = isId(id)
    ? await firstRow<LifeRow>(transaction, { tenant }, policySlugs.lives, where)
    : null
  if (life) return life
  throw policyErrors.LIFE_UNKNOWN(`The policy covers no life ${id}.`, { field: 'life' })
}

async function assertOwnDocument(
  transaction: Transaction,
  tenant: string,
  { member }: LifeRow,
  document: string | null,
): Promise<void> {
  if (document === null) return
  const where = { id: { equals: document }, member: { equals: member } }
  const own = isId(document)
    ? await firstRow(transaction, { tenant }, membershipSlugs.memberDocuments, where)
    : null
  if (!own)
    throw policyErrors.STUDENT_PROOF(`The member has no document ${document}.`, {
      field: 'document',
    })
}
