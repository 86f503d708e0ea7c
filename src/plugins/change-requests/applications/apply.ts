import { createLocalReq } from 'payload'
import { slugs } from '../../../collections/slugs'
import type { BusinessDate, Period } from '../../../domain/calendar'
import { storageOf } from '../../../storage'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { changeRequestErrors } from '../errors'
import type { Asking } from '../requests/as-member'
import { keepRequest } from '../requests/keep'
import type { ProposedField } from '../requests/types'
import { createRecord, tryOut } from '../requests/write'
import { offerOf } from './offer'

const about = slugs.subscriptions

/** A product that a member wants to join. */
export type Application = {
  product: string
  /** Where the terms have plans. */
  plan?: string | null
  /** In thebe, where the member chooses it. */
  amount?: number | null
}

/**
 * A member applies for a product that the society opened; staff accept or decline. The rules of a new
 * subscription are asked now, and again when it is accepted; the price that they give now is kept beside it.
 * Applied for twice it waits once.
 * @returns the id of the request
 * @throws APPLICATION_CLOSED for a product that nobody can apply for, there or not; CHANGE_TOO_MANY; and
 * what making the subscription would refuse
 */
export async function applyForProduct(
  { payload, tenant, actor, member: { id: member }, today }: Asking & { today: BusinessDate },
  { product, plan, amount }: Application,
): Promise<string> {
  const storage = storageOf(payload)
  const req = await createLocalReq({ context: { actor } }, payload)
  const offer = await offerOf(storage, { tenant, member, product, today })
  if (!offer)
    throw changeRequestErrors.APPLICATION_CLOSED('product: nobody can apply for it.', {
      field: 'product',
    })
  const { from, definition } = offer
  const rule = definition.amount.rule
  const chosen: Chosen = {
    ...{ product: offer.product.id, from },
    plan: rule === 'by-plan' ? (plan ?? null) : null,
    amount: rule === 'member-chosen' ? (amount ?? null) : null,
  }
  const [id, documentId] = [storage.newId(), storage.newId()]
  let price = 0
  await tryOut(storage, async (transaction) => {
    const data = { ...chosen, tenant, member }
    await createRecord(req, transaction, { about, id: documentId, data })
    price = await priceOf(transaction, tenant, documentId)
  })
  const proposed = Object.entries({ ...chosen, price })
    .filter(([, after]) => after !== null)
    .map(([field, after]): ProposedField => ({ field, before: null, after }))
  return keepRequest(req, {
    ...{ id, tenant, about, kind: 'subscription', member, documentId, proposed },
    ...{ fields: offer.product.name, reason: null, changes: proposed },
  })
}

export type Chosen = { product: string; from: Period; plan: string | null; amount: number | null }

/** What a subscription began with, in thebe. */
export async function priceOf(operations: Operations, tenant: string, id: string): Promise<number> {
  const row = await firstRow<Row>(operations, { tenant }, about, { id: { equals: id } })
  return Number(row?.amount ?? 0)
}

/** What an application asks for. */
export const chosenIn = (proposed: readonly ProposedField[]): Chosen & { price: number } => {
  const valueOf = (name: string) => proposed.find(({ field }) => field === name)?.after ?? null
  return {
    ...{ product: String(valueOf('product')), from: String(valueOf('from')) },
    ...{ plan: valueOf('plan') as string | null, amount: valueOf('amount') as number | null },
    price: Number(valueOf('price')),
  }
}
