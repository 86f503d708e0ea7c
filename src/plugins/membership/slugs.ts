/** The collections of this plugin. */
export const membershipSlugs = {
  documentRequirements: 'document-requirements',
  memberDocuments: 'member-documents',
  decisions: 'membership-decisions',
} as const
