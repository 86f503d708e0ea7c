/** Slugs of this plugin's collections. */
export const payoutSlugs = {
  payouts: 'payouts',
  batches: 'payout-batches',
  lines: 'payout-lines',
  accounts: 'payout-accounts',
} as const
