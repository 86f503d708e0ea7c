import type { PayloadRequest } from 'payload'
import { outcomeOf, staleAmong } from '../../../domain/change-requests'
import { storageOf } from '../../../storage'
import type { Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { saveProposedSet } from './beneficiary-set'
import { close, undecided, type DecideChange } from './close'
import { findRecord } from './find'
import { assertNotThere, dataOfNew } from './new-dependant'
import type { About, ProposedField, ProposedPerson, RecordRow, RequestRow } from './types'
import { comparedWith, dataOf } from './values'
import { createRecord, saveRecord } from './write'

/**
 * Makes the proposed change, all of it or single fields; record, request and audit are one transaction.
 * Asked again for what was accepted it answers the same.
 * @param fields those that are accepted; all when left out
 * @throws CHANGE_REQUEST_UNKNOWN, MAKER_IS_CHECKER, CHANGE_REQUEST_STATE, CHANGE_FIELD;
 * CHANGE_REQUEST_STALE when the record changed since, CHANGE_THERE; and what saving the record refuses
 */
export function acceptChange(
  req: PayloadRequest,
  { tenant, request: id, fields }: DecideChange & { fields?: string[] },
): Promise<RequestRow['status']> {
  return storageOf(req.payload).transaction(async (transaction) => {
    const request = await undecided(req, transaction, { tenant, request: id })
    assertNoApplication(request)
    if (request.kind !== 'change') return acceptWhole(req, transaction, { request, fields })
    const names = request.proposed.map(({ field }) => field)
    const result = outcomeOf(names, fields ?? names)
    if ('unknown' in result || result.outcome === 'declined')
      throw changeRequestErrors.CHANGE_FIELD(
        `fields: ${'unknown' in result ? result.unknown : 'none'} is not part of the request.`,
        { field: 'fields' },
      )
    const wanted = request.proposed.filter(({ field }) => !fields || fields.includes(field))
    const { about, documentId } = request
    const place = { about: about as About, id: documentId }
    const record = await findRecord(transaction, { tenant }, place)
    assertFresh(record, wanted)
    const cipher = await tenantCipher(transaction, tenant)
    const data = dataOf(record, id, { fields: wanted, cipher })
    await saveRecord(req, transaction, { ...place, data })
    const accepted = wanted.map(({ field }) => field).join(', ')
    const set = { status: result.outcome, accepted }
    await close(req, transaction, { request, set, action: 'change-requests.accept' })
    return result.outcome
  })
}

/** @throws CHANGE_REQUEST_STATE: joining a product is an operation of its own */
function assertNoApplication({ kind }: RequestRow): void {
  if (kind !== 'subscription') return
  throw changeRequestErrors.CHANGE_REQUEST_STATE(
    'This is an application for a product; it is accepted as one.',
  )
}

type Whole = { request: RequestRow; fields: string[] | undefined }

/** Somebody new, and the shares of a set, are accepted whole: a part of them is nobody, or not 100 %. */
async function acceptWhole(
  req: PayloadRequest,
  transaction: Transaction,
  { request, fields }: Whole,
): Promise<'accepted'> {
  if (fields)
    throw changeRequestErrors.CHANGE_FIELD(
      'fields: this request is accepted whole or not at all.',
      {
        field: 'fields',
      },
    )
  const { tenant, about, documentId: id, member, proposed } = request
  const set = { status: 'accepted' as const, accepted: request.fields }
  // First, so that of two who accept at the same moment the second is told so.
  await close(req, transaction, { request, set, action: 'change-requests.accept' })
  if (request.kind === 'set') {
    const people = proposed as unknown as ProposedPerson[]
    await saveProposedSet(req, transaction, { tenant, member, proposed: people })
  } else {
    const data = dataOfNew({ id, tenant, member }, proposed)
    await assertNotThere(transaction, tenant, data)
    await createRecord(req, transaction, { about, id, data })
  }
  return 'accepted'
}

/**
 * Turns a request down; it stays on record with the reason.
 * @throws CHANGE_REQUEST_UNKNOWN, MAKER_IS_CHECKER, CHANGE_REQUEST_STATE
 */
export async function declineChange(
  req: PayloadRequest,
  { reason, ...order }: DecideChange & { reason: string },
): Promise<void> {
  await storageOf(req.payload).transaction(async (transaction) => {
    const request = await undecided(req, transaction, order)
    const set = { status: 'declined' as const, decisionReason: reason }
    await close(req, transaction, { request, set, action: 'change-requests.decline', reason })
  })
}

/** @throws CHANGE_REQUEST_STALE naming each field, what it was and what it is */
function assertFresh(record: RecordRow, fields: ProposedField[]): void {
  const stale = staleAmong(fields.map((field) => comparedWith(record, field)))
  if (!stale.length) return
  const personal = new Set(fields.filter((each) => each.isPersonal).map(({ field }) => field))
  const list = stale.map(({ field, was, is }) =>
    personal.has(field)
      ? `${field} was changed`
      : `${field} was ${was ?? 'empty'} and is ${is ?? 'empty'} now`,
  )
  throw changeRequestErrors.CHANGE_REQUEST_STALE(
    `The record changed since the request: ${list.join('; ')}.`,
    { fields: stale.map(({ field }) => field) },
  )
}
