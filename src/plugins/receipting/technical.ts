import { receiptSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [receiptSlugs.receipts]: ['journal'],
  [receiptSlugs.lines]: ['targetId', 'memberAccount'],
  [receiptSlugs.bankings]: ['journal'],
}
