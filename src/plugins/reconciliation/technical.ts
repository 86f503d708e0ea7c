import { reconciliationSlugs } from './slugs'

/** Fields of this plugin that few people ask for, by collection. */
export const technical: Record<string, readonly string[]> = {
  [reconciliationSlugs.remittances]: ['sha256', 'formatVersion', 'run', 'summary', 'lastItem'],
  [reconciliationSlugs.remittanceLines]: ['item'],
  [reconciliationSlugs.items]: ['key', 'parts'],
  [reconciliationSlugs.arrears]: ['item', 'part'],
  [reconciliationSlugs.arrearsPayments]: ['sourceCollection', 'sourceId'],
  [reconciliationSlugs.suspenseItems]: ['item'],
  [reconciliationSlugs.suspenseResolutions]: ['maker', 'checker', 'journal'],
}
