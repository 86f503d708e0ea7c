import type { PayloadRequest } from 'payload'
import {
  saveBeneficiaries,
  type BeneficiaryInput,
} from '../../../collections/beneficiaries/save-set'
import { slugs } from '../../../collections/slugs'
import type { CustomValues } from '../../../domain/custom-fields'
import { keyChanges } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { changeRequestErrors } from '../errors'
import { findRecord } from './find'
import { keepRequest } from './keep'
import { beside, inWords, isUnchanged, nameOf, plain, staleIn, whole } from './set-people'
import type { ProposedPerson, SetRequest } from './types'
import { inside, tryOut } from './write'

const about = slugs.beneficiaries

export type ProposeBeneficiaries = {
  tenant: string
  member: string
  /** All that there are to be: with an id who is there already; who is left out is removed. */
  beneficiaries: BeneficiaryInput[]
  reason?: string | null
}

/**
 * Proposes who is paid when a member dies and how much each gets, as a whole, so that the shares add up to
 * 100 %: new ones, others removed, other shares. Proposed twice it waits once.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN, CHANGE_NOTHING, SHARES_DO_NOT_ADD_UP naming the rows, BENEFICIARY_UNKNOWN,
 * and what saving the set would refuse
 */
export async function proposeBeneficiaries(
  req: PayloadRequest,
  { tenant, member, beneficiaries, reason }: ProposeBeneficiaries,
): Promise<string> {
  const storage = storageOf(req.payload)
  await findRecord(storage, { tenant }, { about: slugs.members, id: member })
  const now = await setOf(storage, tenant, member)
  const proposed = beside(now, beneficiaries.map(plain))
  if (proposed.every(isUnchanged))
    throw changeRequestErrors.CHANGE_NOTHING('beneficiaries: they are so already.', {
      field: 'beneficiaries',
    })
  await tryOut(storage, (transaction) => writeSet(req, transaction, { member, proposed, tenant }))
  const shared = { tenant, about, kind: 'set', member, proposed } as const
  const id = storage.newId()
  const changed = proposed.filter((person) => !isUnchanged(person))
  const changes = changed.flatMap(auditedPerson)
  const fields = changed.map(({ before, after }) => nameOf(after ?? before)).join(', ')
  return keepRequest(req, { ...shared, id, documentId: member, fields, reason, changes })
}

/** Own fields are named as everywhere, so that the log shows them to who may see them only. */
function auditedPerson(person: ProposedPerson) {
  const { before, after } = person
  const [was, is] = [before?.custom ?? {}, whole(person)?.custom ?? {}]
  return [
    { field: nameOf(after ?? before), before: inWords(before), after: inWords(after) },
    ...keyChanges(['custom'], was as CustomValues, is as CustomValues),
  ]
}

/**
 * Saves the set as it was proposed, inside a transaction.
 * @throws CHANGE_REQUEST_STALE when the beneficiaries are others than when it was proposed
 */
export async function saveProposedSet(
  req: PayloadRequest,
  transaction: Transaction,
  { tenant, member, proposed }: SetRequest,
): Promise<void> {
  if (staleIn(proposed, await setOf(transaction, tenant, member)).size)
    throw changeRequestErrors.CHANGE_REQUEST_STALE(
      'The beneficiaries or their shares changed since the request.',
    )
  await writeSet(req, transaction, { tenant, member, proposed })
}

const writeSet = (
  req: PayloadRequest,
  transaction: Transaction,
  { member, proposed }: Pick<SetRequest, 'tenant' | 'member' | 'proposed'>,
): Promise<void> =>
  inside(req, transaction, async () => {
    const beneficiaries = proposed.flatMap(({ after }) => after ?? [])
    // Whoever decides about change requests need not hold the right to change beneficiaries.
    await saveBeneficiaries(req, { member, beneficiaries, overrideAccess: true })
  })

/** The beneficiaries of a member as a set is proposed of them, in the order in which they were entered. */
export async function setOf(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<BeneficiaryInput[]> {
  const rows = await allRows<Row & BeneficiaryInput>(operations, { tenant }, about, {
    where: { member: { equals: member } },
    select: ['surname', 'forenames', 'relation', 'phone', 'sharePercent', 'custom'],
  })
  return rows.map((row) => plain({ ...row, id: String(row.id), custom: valuesIn(row.custom) }))
}
