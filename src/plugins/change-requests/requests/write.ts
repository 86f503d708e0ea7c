import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Row, Storage, Transaction } from '../../../storage/types'
import type { About } from './types'

type Write = { about: About; id: string; data: Row }

/** Saves through the collection's own rules, as a form would, inside a transaction. */
export async function saveRecord(
  req: PayloadRequest,
  transaction: Transaction,
  { about, id, data }: Write,
): Promise<void> {
  const outside = req.transactionID
  req.transactionID = transaction.id
  try {
    await req.payload.update({
      ...{ collection: about as CollectionSlug, id, data: data as never, depth: 0 },
      // Whoever decides about change requests need not hold the right to change members.
      ...{ overrideAccess: true, req },
    })
  } finally {
    if (outside) req.transactionID = outside
    else delete req.transactionID
  }
}

const TRIED = Symbol('tried')

/** Tries a change and takes it back, so that nobody proposes what could never be saved. */
export async function trySave(req: PayloadRequest, storage: Storage, write: Write): Promise<void> {
  await storage
    .transaction(async (transaction) => {
      await saveRecord(req, transaction, write)
      throw Object.assign(new Error('Only tried.'), { [TRIED]: true })
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && TRIED in error)) throw error
    })
}
