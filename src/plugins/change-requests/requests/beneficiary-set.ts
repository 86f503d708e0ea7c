import type { PayloadRequest } from 'payload'
import {
  saveBeneficiaries,
  type BeneficiaryInput,
} from '../../../collections/beneficiaries/save-set'
import { slugs } from '../../../collections/slugs'
import { canonicalJson } from '../../../domain/canonical-json'
import { storageOf } from '../../../storage'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { changeRequestErrors } from '../errors'
import { findRecord } from './find'
import { keepRequest, sameOpen } from './keep'
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
  if (proposed.every(({ before, after }) => isSame(before, after)))
    throw changeRequestErrors.CHANGE_NOTHING('beneficiaries: they are so already.', {
      field: 'beneficiaries',
    })
  await tryOut(storage, (transaction) => writeSet(req, transaction, { member, proposed, tenant }))
  const shared = { tenant, about, kind: 'set', member, proposed } as const
  const waiting = await sameOpen(storage, req, shared)
  if (waiting) return waiting
  const id = storage.newId()
  const changes = proposed
    .filter(({ before, after }) => !isSame(before, after))
    .map(({ before, after }) => ({
      ...{ field: nameOf(after ?? before), before: inWords(before), after: inWords(after) },
    }))
  const fields = changes.map(({ field }) => field).join(', ')
  await keepRequest(req, { ...shared, id, documentId: member, fields, reason, changes })
  return id
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
    select: ['surname', 'forenames', 'relation', 'phone', 'sharePercent'],
  })
  return rows.map((row) => plain({ ...row, id: String(row.id) }))
}

const plain = ({ id, surname, forenames, relation, phone, sharePercent }: BeneficiaryInput) => ({
  ...(id ? { id } : {}),
  ...{ surname, forenames, relation: relation || null, phone: phone || null, sharePercent },
})

/** Each beneficiary as it is and as it is to be; those who are new come last. */
function beside(now: BeneficiaryInput[], wanted: BeneficiaryInput[]): ProposedPerson[] {
  const known = new Set(now.map(({ id }) => id))
  const there = now.map((before) => ({
    ...{ before, after: wanted.find(({ id }) => id === before.id) ?? null },
  }))
  // With an id that is not there it is refused when it is tried.
  const added = wanted.filter(({ id }) => !id || !known.has(id))
  return [...there, ...added.map((after) => ({ before: null, after }))]
}

/** The ids of those who are not as they were when the set was proposed, whoever came since included. */
export function staleIn(proposed: ProposedPerson[], now: BeneficiaryInput[]): Set<string> {
  const was = new Map(proposed.flatMap(({ before }) => (before?.id ? [[before.id, before]] : [])))
  const is = new Map(now.map((each) => [String(each.id), each]))
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  return new Set(ids.filter((id) => !isSame(was.get(id) ?? null, is.get(id) ?? null)))
}

const isSame = (one: BeneficiaryInput | null, other: BeneficiaryInput | null): boolean =>
  canonicalJson(one) === canonicalJson(other)

export const nameOf = (person: BeneficiaryInput | null): string =>
  person ? `${person.forenames} ${person.surname}` : ''

/** A beneficiary in a line; null for nobody. */
export const inWords = (person: BeneficiaryInput | null): string | null => {
  if (!person) return null
  const { relation, phone, sharePercent } = person
  return [nameOf(person), relation, phone, `${sharePercent} %`].filter(Boolean).join(', ')
}
