import type { Transaction } from '../../../storage/types'
import { policySlugs } from '../slugs'
import type { NoticeRow } from './types'

export type TakenNotice = NoticeRow

/**
 * Takes notices that are due out of the outbox and marks them sent: call it in the transaction that
 * writes the message, so that each is told once. Whoever comes second at the same moment gets none.
 * @param limit how many at most
 */
export async function takeNotices(
  transaction: Transaction,
  tenant: string,
  limit: number,
): Promise<TakenNotice[]> {
  const pages = transaction.stream({ tenant }, policySlugs.notices, {
    where: { status: { equals: 'due' } },
    pageSize: limit,
  })
  for await (const page of pages) {
    const due = page as NoticeRow[]
    const changes = due.map(({ id }) => ({
      id,
      expect: { status: 'due' },
      set: { status: 'sent' },
    }))
    const refused = new Set(await transaction.updateMany({ tenant }, policySlugs.notices, changes))
    return due.filter(({ id }) => !refused.has(id))
  }
  return []
}
