/** The collections of this plugin. */
export const policySlugs = {
  policies: 'policies',
  lives: 'policy-lives',
  events: 'policy-events',
  notices: 'policy-notices',
} as const
