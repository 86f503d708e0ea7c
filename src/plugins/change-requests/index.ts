import type { CollectionConfig, Config, Plugin } from 'payload'
import { slugs } from '../../collections/slugs'
import { extendPlatform } from '../../platform'
import { withLabels, withTitles } from '../../platform/labels'
import { withMemberTab } from '../../platform/member-tab'
import { acceptOperation } from './applications/approval'
import { ChangeRequests } from './collection'
import { changeRequestEndpoints } from './endpoints'
import { answers } from './message-events'
import { permissions } from './permissions'
import { titles } from './titles'
import { texts, translations } from './translations'

export { applyForProduct, chosenIn, type Application } from './applications/apply'
export { offerOf, type Offer } from './applications/offer'
export { proposeAsMember, type MemberProposal } from './requests/as-member'
export { newLifeFields, openedFields, ownChangeFields } from './requests/own-fields'
export { inWords, isUnchanged, nameOf, whole } from './requests/set-people'
export type { About, ProposedField, ProposedPerson, RequestRow } from './requests/types'
export { changeRequestSlugs } from './slugs'

const requests = [ChangeRequests].map(withTitles(titles)).map(withLabels(texts))

const approvals = [acceptOperation]

const tab = {
  name: 'changes',
  label: 'changeRequests:changes',
  view: '/admin/change-requests/view#ChangeRequestsView',
  order: 150,
}

export type ChangeRequestsOptions = {
  /** Keeps the collection, and with it the data, but drops endpoints and permissions. @default false */
  disabled?: boolean
}

/** New values are proposed by one person and accepted, whole or field by field, by another. */
export const changeRequests =
  ({ disabled = false }: ChangeRequestsOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withBadge(withMemberTab(config, tab)), {
      plugin: 'change-requests',
      collections: requests.map((collection) =>
        disabled ? collection : { ...collection, endpoints: changeRequestEndpoints },
      ),
      translations,
      ...(disabled ? {} : { permissions, approvals, messageEvents: Object.values(answers) }),
    })

/** On the member: that changes wait to be decided. */
const withBadge = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === slugs.members ? badged(collection) : collection,
  ),
})

const badged = (members: CollectionConfig): CollectionConfig => ({
  ...members,
  fields: [
    {
      ...{ name: 'changeRequests', type: 'ui' },
      admin: {
        components: { Field: '/admin/change-requests/badge#ChangeRequestBadge' },
        disableListColumn: true,
      },
    },
    ...members.fields,
  ],
})
