import type { JobPlatform, Progress } from '../../../jobs'
import { ahead } from '../../../storage/reading'
import type { Row, Transaction } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import type { ItemRow, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'

/** Items a transaction: a few hundred milliseconds, so that people who save a member meanwhile hardly wait. */
const ITEMS_PER_TRANSACTION = 3000

export type Walk = {
  storage: JobPlatform['storage']
  tenant: string
  remittance: RemittanceRow
  /**
   * What the remittance is again when the very first items meet an error, such as a closed period; null
   * where that is not known any more: then it stays as it is, to be gone on with.
   */
  before: Pick<RemittanceRow, 'status' | 'lastItem'> | null
  /** What people read beside the progress bar. */
  stage: string
  onProgress?: Progress
  signal?: AbortSignal
  /** @default 3000 */
  itemsPerTransaction?: number
}

/**
 * Goes through a remittance's items in the order of their ids, from where it stopped. The work on some
 * items and the note of how far it has come are one transaction: killed at any moment and run again, no
 * item is left out and none is done twice. An error before anything was done leaves it as it was.
 * @throws REMITTANCE_STATE when another process goes through them at the same time
 */
export async function walkItems<Prepared>(walk: Walk, work: Work<Prepared>): Promise<void> {
  try {
    await goThrough(walk, work)
  } catch (error) {
    const { storage, tenant, remittance, before } = walk
    const { id, status } = remittance
    if (before) {
      await storage.updateMany({ tenant }, reconciliationSlugs.remittances, [
        { id, expect: { status, lastItem: null }, set: before },
      ])
    }
    throw error
  }
}

export type Work<Prepared> = {
  /** What needs no database: it is done for the next items while the database works on these. */
  prepare(items: ItemRow[]): Prepared
  write(
    transaction: Transaction,
    page: { items: ItemRow[]; prepared: Prepared; isFirst: boolean },
  ): Promise<void>
}

async function goThrough<Prepared>(walk: Walk, work: Work<Prepared>): Promise<void> {
  const { storage, tenant, remittance, stage, onProgress, signal } = walk
  const { id, status } = remittance
  const of = { remittance: { equals: id } }
  let last = remittance.lastItem
  const count = async (where: object) => {
    const [counted] = await storage.sum({ tenant }, reconciliationSlugs.items, {
      where: { ...of, ...where },
      fields: [],
    })
    return counted?.count ?? 0
  }
  const total = await count({})
  let done = last ? await count({ id: { less_than_equal: last } }) : 0
  onProgress?.(done, total, stage)
  const pages = storage.stream({ tenant }, reconciliationSlugs.items, {
    where: { ...of, ...(last && { id: { greater_than: last } }) },
    pageSize: walk.itemsPerTransaction ?? ITEMS_PER_TRANSACTION,
  })
  for await (const { items, prepared } of ahead(preparedPages(pages, work))) {
    signal?.throwIfAborted()
    const isFirst = last === null
    const next = items[items.length - 1]?.id as string
    await storage.transaction(async (transaction) => {
      const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
        { id, expect: { status, lastItem: last }, set: { lastItem: next } },
      ])
      if (refused.length) {
        throw reconciliationErrors.REMITTANCE_STATE('Another process works on this remittance.')
      }
      await work.write(transaction, { items, prepared, isFirst })
    })
    last = next
    done += items.length
    onProgress?.(done, total, stage)
  }
}

async function* preparedPages<Prepared>(
  pages: AsyncIterable<Row[]>,
  { prepare }: Work<Prepared>,
): AsyncGenerator<{ items: ItemRow[]; prepared: Prepared }> {
  for await (const page of pages) {
    const items = page as ItemRow[]
    yield { items, prepared: prepare(items) }
  }
}
