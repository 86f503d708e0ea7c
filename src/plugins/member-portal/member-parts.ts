import type { CollectionConfig, Config } from 'payload'
import { slugs } from '../../collections/slugs'
import { endAccessEndpoint, inviteEndpoint, sendInvitationEndpoint } from './endpoints'

/** What staff do for a member's access. */
export const withMemberParts = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === slugs.members ? withOperations(collection) : collection,
  ),
})

const portalTab = {
  portal: {
    Component: '/admin/member-portal/view#MemberPortalView',
    path: '/portal' as const,
    tab: {
      label: ({ t }: { t: (key: string) => string }) => t('memberPortal:portal'),
      href: '/portal' as const,
      order: 115,
    },
  },
}

function withOperations(members: CollectionConfig): CollectionConfig {
  const components = members.admin?.components
  const edit = { ...components?.views?.edit, ...portalTab } as NonNullable<
    NonNullable<typeof components>['views']
  >['edit']
  const views = { ...components?.views, edit }
  return {
    ...members,
    admin: { ...members.admin, components: { ...components, views } },
    endpoints: [
      ...(members.endpoints || []),
      ...[inviteEndpoint, sendInvitationEndpoint, endAccessEndpoint],
    ],
  }
}
