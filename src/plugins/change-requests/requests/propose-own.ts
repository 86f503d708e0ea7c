import { createLocalReq, type Payload } from 'payload'
import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { canonicalJson } from '../../../domain/canonical-json'
import { storageOf } from '../../../storage'
import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import { tenantCipher, type TenantCipher } from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { changeRequestSlugs } from '../slugs'
import { findRecord, unknownRecord } from './find'
import { propose, type NewRequest, type ProposeChange } from './propose'
import type { About, ProposedField, RequestRow } from './types'

/** Of which fields members themselves may ask for a change; what says who is covered is for staff. */
export const ownChangeFields: Record<About, readonly string[]> = {
  [slugs.members]: [
    ...['surname', 'forenames', 'birthDate', 'phone', 'email', 'address'],
    ...['bankAccount', 'wallet'],
  ],
  [slugs.dependants]: ['surname', 'forenames', 'relation', 'birthDate'],
  [slugs.beneficiaries]: ['surname', 'forenames', 'relation', 'phone'],
}

/** Requests of one member that may wait at a time. */
const MOST_OPEN = 10

export type ProposeOwn = ProposeChange & {
  /** Who asks, and about whose record it must be. */
  member: string
  actor: Actor
}

/**
 * A member asks for a change of his own record, of somebody covered through him or of a beneficiary; staff
 * decide. Asked twice, it is asked once.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN also for a record that is another member's, CHANGE_TOO_MANY, and what
 * `proposeChange` throws
 */
export async function proposeOwnChange(
  payload: Payload,
  { member, actor, ...order }: ProposeOwn,
): Promise<string> {
  const { tenant, about, changes } = order
  const storage = storageOf(payload)
  const record = await findRecord(storage, { tenant }, { about, id: order.record })
  const owner = about === slugs.members ? record.id : record.member
  if (owner !== member) throw unknownRecord(order.record)
  const unknown = Object.keys(changes).find((field) => !ownChangeFields[about].includes(field))
  if (unknown !== undefined)
    throw changeRequestErrors.CHANGE_FIELD(`${unknown}: ask your society to change this.`, {
      field: unknown,
    })
  const cipher = await tenantCipher(storage, tenant)
  const req = await createLocalReq({ context: { actor } }, payload)
  return propose(req, order, (transaction, request) =>
    asked(transaction, { ...order, member, cipher }, request),
  )
}

type Asked = ProposeChange & { member: string; cipher: TenantCipher }

async function asked(
  transaction: Transaction,
  { tenant, member, record, cipher }: Asked,
  { id, proposed }: NewRequest,
): Promise<string | null> {
  const { requests } = changeRequestSlugs
  // One after the other: the same form sent twice at one moment asks once.
  await transaction.nextNumbers({ tenant }, requests, 0)
  const open = await allRows<RequestRow>(transaction, { tenant }, requests, {
    where: { member: { equals: member }, status: { equals: 'open' } },
  })
  const wanted = meaning(cipher, id, proposed)
  const same = open.find(
    (request) =>
      request.documentId === record && meaning(cipher, request.id, request.proposed) === wanted,
  )
  if (same) return same.id
  if (open.length < MOST_OPEN) return null
  throw changeRequestErrors.CHANGE_TOO_MANY(`${open.length} requests wait to be decided already.`)
}

/** What a request asks for, so that two can be held against each other; numbers in the open. */
const meaning = (cipher: TenantCipher, request: string, proposed: ProposedField[]): string =>
  canonicalJson(
    Object.fromEntries(
      proposed.map(({ field, after, sealed }) => {
        const place = { collection: changeRequestSlugs.requests, id: request, field }
        return [field, sealed ? cipher.decrypt(place, sealed) : (after ?? null)]
      }),
    ),
  )
