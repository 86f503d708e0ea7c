import type { Where } from 'payload'
import { formatCurrency } from '../../domain/money'
import type { FoundBy, SearchHit } from '../../domain/search'
import type { SearchContext, SearchSourceDeclaration } from '../../platform/types'
import { receiptMethods } from './receipts/methods'
import type { ReceiptRow } from './receipts/types'
import { receiptSlugs } from './slugs'

/** Receipts by their number or their reference. */
export const receiptSource: SearchSourceDeclaration = {
  key: 'receipts',
  label: { en: 'Receipts', tn: 'Dirasiti' },
  collection: receiptSlugs.receipts,
  find: async (context) => {
    const { codes, counter } = context.keys
    const reference = { method: { in: [...receiptMethods] }, reference: { in: codes } }
    const found = await Promise.all([
      counter ? ask(context, 'number', { number: { equals: counter } }) : [],
      ask(context, 'reference', reference),
    ])
    return found.flat()
  },
}

async function ask(
  { storage, tenant, limit }: SearchContext,
  by: FoundBy,
  where: Where,
): Promise<SearchHit[]> {
  const pages = storage.stream({ tenant }, receiptSlugs.receipts, {
    where,
    select: ['number', 'reference', 'receivedOn', 'amount'],
    orderBy: ['reference'],
    pageSize: limit,
  })
  for await (const page of pages) return (page as ReceiptRow[]).map((row) => hitOf(row, by))
  return []
}

const hitOf = ({ id, number, reference, receivedOn, amount }: ReceiptRow, by: FoundBy) => ({
  ...{ id, by, title: `${number} – ${reference}` },
  detail: `${receivedOn}, ${formatCurrency(amount)}`,
})
