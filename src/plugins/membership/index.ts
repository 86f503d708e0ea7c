import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { admissionOperation } from './applications/approval'
import { membershipCollections } from './collections'
import { FILE_PURPOSE } from './documents/content'
import { expiringEndpoint, rejectEndpoint, verifyEndpoint } from './endpoints/documents'
import { withDuplicateIndexes, withMemberParts } from './member-parts'
import { memberAdmitted } from './message-events'
import { permissions } from './permissions'
import { undoRejoiningOperation } from './rejoining/approval'
import { seedMembership } from './seed'
import { membershipSlugs } from './slugs'
import { translations } from './translations'

export { admitMember, declineMember } from './applications/approval'
export type { DecideApplication } from './applications/decide'
export { memberWithNumber } from './applications/find'
export type { DecisionAnswer } from './applications/types'
export { addDocument } from './documents/add'
export { LARGEST_FILE } from './documents/content'
export { memberChecklist } from './documents/find'
export { membershipErrors } from './errors'
export { membershipSlugs } from './slugs'
export { undoRejoining } from './rejoining/approval'
export { memberTimeline, timelineKinds, type TimelineEntry, type TimelineKind } from './timeline'

export type MembershipOptions = {
  /**
   * Keeps the collections, and with them the data, but drops endpoints, tabs and rules.
   * @default false
   */
  disabled?: boolean
}

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [membershipSlugs.memberDocuments]: [expiringEndpoint, verifyEndpoint, rejectEndpoint],
}

/** The life of a member in the society: what happened, which documents are there, who admitted whom. */
export function membership({ disabled = false }: MembershipOptions = {}): Plugin {
  return (config: Config): Config => {
    const extended = extendPlatform(withDuplicateIndexes(config), {
      plugin: 'membership',
      collections: membershipCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      permissions,
      approvals: [admissionOperation, undoRejoiningOperation],
      filePurposes: [{ key: FILE_PURPOSE, permission: 'member-documents.download' }],
      translations,
      ...(disabled ? {} : { seedTenant: seedMembership, messageEvents: [memberAdmitted] }),
    })
    return disabled ? extended : withMemberParts(extended)
  }
}
