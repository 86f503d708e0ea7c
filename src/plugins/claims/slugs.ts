/** The collections of this plugin. */
export const claimSlugs = {
  types: 'claim-types',
  requirements: 'claim-requirements',
  claims: 'claims',
  decisions: 'claim-decisions',
  documents: 'claim-documents',
  payees: 'claim-payees',
} as const
