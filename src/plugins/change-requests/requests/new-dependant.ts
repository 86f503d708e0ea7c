import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { assertProposable } from './fields'
import { findRecord } from './find'
import { keepRequest } from './keep'
import type { ProposedField, RecordRow } from './types'
import { dataOf, proposedField } from './values'
import { createRecord, tryOut } from './write'

const about = slugs.dependants

export type ProposeDependant = {
  tenant: string
  member: string
  /** By field, `custom.<key>` for the society's own. */
  values: Record<string, unknown>
  reason?: string | null
}

/**
 * Proposes somebody new who belongs to a member; somebody else accepts or declines. The rules of a new
 * dependant are asked now, and again when it is accepted. Proposed twice it waits once.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN, CHANGE_FIELD, CHANGE_NOTHING, CHANGE_THERE, and what making the record
 * would refuse
 */
export async function proposeDependant(
  req: PayloadRequest,
  { tenant, member, values, reason }: ProposeDependant,
): Promise<string> {
  const storage = storageOf(req.payload)
  await assertProposable(req, tenant, { about, fields: Object.keys(values) })
  await findRecord(storage, { tenant }, { about: slugs.members, id: member })
  const [id, documentId] = [storage.newId(), storage.newId()]
  const record: RecordRow = { id: documentId, tenant, member }
  const cipher = await tenantCipher(storage, tenant)
  const proposed = Object.entries(values)
    .map(([field, value]) => proposedField({ cipher, about, record, request: id }, field, value))
    .filter(({ after }) => after !== null)
  if (!proposed.length)
    throw changeRequestErrors.CHANGE_NOTHING('values: nothing is entered.', { field: 'values' })
  const shared = { tenant, about, kind: 'new', member, proposed } as const
  const data = dataOfNew(record, proposed)
  await assertNotThere(storage, tenant, data)
  await tryOut(storage, (transaction) =>
    createRecord(req, transaction, { about, id: documentId, data }),
  )
  const fields = proposed.map(({ field }) => field).join(', ')
  return keepRequest(req, { ...shared, id, documentId, fields, reason, changes: proposed })
}

/** What a form for somebody new would send; none of it is a personal number. */
export const dataOfNew = (record: RecordRow, proposed: ProposedField[]): Row => {
  const { tenant, member } = record
  return { ...dataOf(record, '', { fields: proposed, cipher: null }), tenant, member }
}

type Person = Row & { surname: string; forenames: string; birthDate: string | null }

/** @throws CHANGE_THERE when the member has a dependant of that name, born on that day */
export async function assertNotThere(
  operations: Operations,
  tenant: string,
  data: Row,
): Promise<void> {
  const people = await allRows<Person>(operations, { tenant }, about, {
    where: { member: { equals: data.member } },
    select: ['surname', 'forenames', 'birthDate'],
  })
  const wanted = whoIs(data as Person)
  if (!people.some((person) => whoIs(person) === wanted)) return
  throw changeRequestErrors.CHANGE_THERE(
    `The member has a dependant ${String(data.forenames)} ${String(data.surname)} already.`,
  )
}

const whoIs = ({ surname, forenames, birthDate }: Person): string =>
  [surname, forenames, birthDate ?? '']
    .map((text) => String(text).trim().toLowerCase())
    .join('\u0000')
