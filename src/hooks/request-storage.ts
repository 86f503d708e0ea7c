import type { PayloadRequest } from 'payload'
import { storageOf } from '../storage'
import type { Operations, Storage, Transaction } from '../storage/types'

/** Reads and writes on the connection of the request's transaction when one is open. */
export async function operationsOf(req: PayloadRequest): Promise<Operations> {
  const storage = storageOf(req.payload)
  return (await storage.joined(req)) ?? storage
}

/** Works inside the request's transaction, or in one of its own when none is open. */
export async function inTransactionOf<T>(
  req: PayloadRequest,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const storage: Storage = storageOf(req.payload)
  const joined = await storage.joined(req)
  return joined ? work(joined) : storage.transaction(work)
}
