/** The collections of this plugin. */
export const portalSlugs = {
  accounts: 'portal-accounts',
  links: 'portal-links',
  sessions: 'portal-sessions',
  codes: 'portal-codes',
  outbox: 'portal-outbox',
  settings: 'portal-settings',
  consents: 'portal-consents',
} as const
