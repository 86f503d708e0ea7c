import { payoutSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [payoutSlugs.payouts]: ['source', 'ref', 'line', 'account', 'memberAccount'],
  [payoutSlugs.batches]: ['sha256', 'formatVersion', 'layout'],
  [payoutSlugs.lines]: ['payout', 'journal'],
}
