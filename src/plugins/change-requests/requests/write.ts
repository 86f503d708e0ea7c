import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Row, Storage, Transaction } from '../../../storage/types'
import type { RequestRow } from './types'

type Write = { about: RequestRow['about']; id: string; data: Row }

/** Saves through the collection's own rules, as a form would, inside a transaction. */
export const saveRecord = (
  req: PayloadRequest,
  transaction: Transaction,
  { about, id, data }: Write,
): Promise<void> =>
  inside(req, transaction, async () => {
    await req.payload.update({
      ...{ collection: about as CollectionSlug, id, data: data as never, depth: 0 },
      // Whoever decides about change requests need not hold the right to change members.
      ...{ overrideAccess: true, req },
    })
  })

/** Makes a record with an id that was chosen before, as a form would, inside a transaction. */
export const createRecord = (
  req: PayloadRequest,
  transaction: Transaction,
  { about, id, data }: Write,
): Promise<void> =>
  inside(req, transaction, async () => {
    await req.payload.create({
      ...{ collection: about as CollectionSlug, data: { ...data, id } as never, depth: 0 },
      ...{ overrideAccess: true, req },
    })
  })

/** Lets what a request does run in a transaction that is open already. */
export async function inside(
  req: PayloadRequest,
  transaction: Transaction,
  work: () => Promise<void>,
): Promise<void> {
  const outside = req.transactionID
  req.transactionID = transaction.id
  try {
    await work()
  } finally {
    if (outside) req.transactionID = outside
    else delete req.transactionID
  }
}

const TRIED = Symbol('tried')

/** Tries a change and takes it back, so that nobody proposes what could never be saved. */
export async function tryOut(
  storage: Storage,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await storage
    .transaction(async (transaction) => {
      await work(transaction)
      throw Object.assign(new Error('Only tried.'), { [TRIED]: true })
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error && TRIED in error)) throw error
    })
}
