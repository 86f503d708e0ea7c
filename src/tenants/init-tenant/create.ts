import type { CollectionSlug, Payload } from 'payload'
import type { Actor } from '../../domain/actor'
import type { Transaction } from '../../storage/types'

/** Makes one document through Payload, so that its hooks and the audit log see it. */
export type Create = (collection: string, data: Record<string, unknown>) => Promise<string>

/** @returns a function that makes documents in the transaction, on the actor's name */
export function creator(payload: Payload, transaction: Transaction, actor: Actor): Create {
  return async (collection, data) => {
    const { id } = await payload.create({
      collection: collection as CollectionSlug,
      data: data as never,
      depth: 0,
      overrideAccess: true,
      context: { actor },
      req: { transactionID: transaction.id },
    })
    return String(id)
  }
}
