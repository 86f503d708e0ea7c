/** The collections of this plugin. */
export const membershipSlugs = {
  documentRequirements: 'document-requirements',
  memberDocuments: 'member-documents',
  decisions: 'membership-decisions',
  rejoiningRules: 'rejoining-rules',
  rejoinings: 'rejoinings',
} as const
