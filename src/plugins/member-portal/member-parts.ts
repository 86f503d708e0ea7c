import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'
import { withMemberTab } from '../../platform/member-tab'
import { endAccessEndpoint, inviteEndpoint, sendInvitationEndpoint } from './endpoints'

/** What staff do for a member's access. */
export const withMemberParts = (config: Config): Config =>
  withMemberTab(
    {
      ...config,
      collections: config.collections?.map((collection) =>
        collection.slug === slugs.members ? withOperations(collection) : collection,
      ),
    },
    tab,
  )

const tab = {
  name: 'portal',
  label: 'memberPortal:portal',
  view: '/admin/member-portal/view#MemberPortalView',
  order: 160,
}

function withOperations(members: CollectionConfig): CollectionConfig {
  return {
    ...members,
    endpoints: [
      ...(members.endpoints || []),
      ...[inviteEndpoint, sendInvitationEndpoint, endAccessEndpoint],
    ],
  }
}
