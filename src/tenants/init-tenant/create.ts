import type { CollectionSlug, Payload } from 'payload'
import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit'
import type { Row, Transaction } from '../../storage/types'

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

/** What many rows of one collection are made with. */
export type Batch = { tenant: string; actor: Actor; collection: string; rows: Row[] }

/**
 * Makes many documents in one statement; the audit log tells of each as if it had been made by itself.
 * For what templates hold, which is checked where they are written: nothing validates it here.
 * @returns the ids, in the order of the rows
 */
export async function createTogether(
  transaction: Transaction,
  { tenant, actor, collection, rows }: Batch,
): Promise<string[]> {
  const made = rows.map((row) => ({ id: transaction.newId(), ...row }))
  await transaction.insertMany({ tenant }, collection, made)
  recordAudit(
    transaction,
    made.map(({ id }, at) => ({
      ...{ tenant, actor, action: 'create', collection, documentId: id },
      changes: Object.entries(rows[at] ?? {})
        .filter(([, after]) => after !== null)
        .map(([field, after]) => ({ field, before: null, after })),
    })),
  )
  return made.map(({ id }) => id)
}
