/** Slugs of this plugin's collections. */
export const feeSlugs = {
  fees: 'membership-fees',
  entries: 'membership-fee-entries',
  requests: 'membership-fee-requests',
  waivers: 'membership-fee-waivers',
} as const
