import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import type { Period } from '../../../domain/calendar'
import { formatAmount } from '../../../domain/money'
import { storageOf } from '../../../storage'
import type { Operations } from '../../../storage/types'
import { changeRequestErrors } from '../errors'
import { assertOther, close } from '../requests/close'
import { findRequest, unknownRequest } from '../requests/find'
import type { RequestRow } from '../requests/types'
import { createRecord } from '../requests/write'
import { chosenIn, priceOf } from './apply'

export type AcceptApplication = {
  tenant: string
  request: string
  /** The first month, where it is another than the one that was asked for. */
  from?: Period | null | undefined
  actor: Actor
}

/**
 * An application that the person may accept, or one that was accepted already.
 * @throws CHANGE_REQUEST_UNKNOWN, MAKER_IS_CHECKER, CHANGE_REQUEST_STATE
 */
export async function acceptable(
  operations: Operations,
  { tenant, request: id, actor }: AcceptApplication,
): Promise<RequestRow> {
  const request = await findRequest(operations, { tenant }, id)
  if (request.kind !== 'subscription') throw unknownRequest(id)
  assertOther(request, actor)
  if (request.status === 'open' || request.status === 'accepted') return request
  throw changeRequestErrors.CHANGE_REQUEST_STATE(`The request is ${request.status} already.`)
}

/**
 * Makes the subscription that a member applied for, through the collection's own rules; subscription,
 * request, audit and message are one transaction. Asked again it changes nothing.
 * @throws what `acceptable` throws; CHANGE_REQUEST_STALE when the price is another than the member was told;
 * and what making the subscription refuses
 */
export async function acceptAsDecided(payload: Payload, order: AcceptApplication): Promise<void> {
  const req = await requestOf(payload, order.actor)
  await storageOf(payload).transaction(async (transaction) => {
    const request = await acceptable(transaction, order)
    if (request.status === 'accepted') return
    const { tenant, member, documentId: id, proposed } = request
    const { price, ...chosen } = chosenIn(proposed)
    const set = { status: 'accepted' as const, accepted: request.fields }
    await close(req, transaction, { request, set, action: 'change-requests.accept' })
    const data = { ...chosen, from: order.from ?? chosen.from, tenant, member }
    await createRecord(req, transaction, { about: slugs.subscriptions, id, data })
    const is = await priceOf(transaction, tenant, id)
    if (is === price) return
    throw changeRequestErrors.CHANGE_REQUEST_STALE(
      `The price is ${formatAmount(is)} now; the member was told ${formatAmount(price)}.`,
    )
  })
}

/** In the name of who accepts it, so that the log of the subscription names the person. */
async function requestOf(payload: Payload, actor: Actor): Promise<PayloadRequest> {
  const shared = { collection: slugs.users, id: actor.id, depth: 0, disableErrors: true } as const
  const user = actor.id.includes(':') ? null : await payload.findByID(shared)
  const named = user ? { user: { ...user, collection: slugs.users } as never } : {}
  return createLocalReq({ context: { actor }, ...named }, payload)
}
