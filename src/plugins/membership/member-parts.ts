import type { CollectionConfig, Config, UIField } from 'payload'
import { slugs } from '../../collections/slugs'
import { withMemberTab } from '../../platform/member-tab'
import { admitEndpoint, applicationEndpoint, declineEndpoint } from './endpoints/applications'
import { addDocumentEndpoint, checklistEndpoint } from './endpoints/documents'
import { duplicatesEndpoint } from './endpoints/duplicates'
import {
  applyAgainEndpoint,
  formerEndpoint,
  rejoiningEndpoint,
  undoRejoiningEndpoint,
} from './endpoints/rejoining'
import { timelineEndpoint } from './endpoints/timeline'
import { recordRemoval } from './removals'

type Change = (collection: CollectionConfig) => CollectionConfig

const changes: Record<string, Change> = {
  [slugs.members]: (members) => withPanels(withOperations(members)),
  [slugs.dependants]: (dependants) => withRemoval(dependants, 'dependants'),
  [slugs.beneficiaries]: (beneficiaries) => withRemoval(beneficiaries, 'beneficiaries'),
}

/** What people with the same telephone or birth date are found by; the schema stays when it is disabled. */
const searched = [{ fields: ['tenant', 'phone'] }, { fields: ['tenant', 'birthDate'] }]

/** Adds the indexes by which possible duplicates are found. */
export const withDuplicateIndexes = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((each) =>
    each.slug === slugs.members
      ? { ...each, indexes: [...(each.indexes ?? []), ...searched] }
      : each,
  ),
})

/** Adds what this plugin does with members to the core's collections. */
export const withMemberParts = (config: Config): Config =>
  tabs.reduce<Config>(
    (extended, tab) => withMemberTab(extended, { ...tab, label: `membership:${tab.name}` }),
    {
      ...config,
      collections: config.collections?.map((each) => changes[each.slug]?.(each) ?? each),
    },
  )

const endpoints = [
  timelineEndpoint,
  checklistEndpoint,
  addDocumentEndpoint,
  applicationEndpoint,
  admitEndpoint,
  declineEndpoint,
  duplicatesEndpoint,
  formerEndpoint,
  rejoiningEndpoint,
  applyAgainEndpoint,
  undoRejoiningEndpoint,
]

const withOperations: Change = (members) => ({
  ...members,
  endpoints: [...(members.endpoints || []), ...endpoints],
})

/** Above the fields: what keeps an applicant out, and who may be the same person. */
const withPanels: Change = (members) => ({
  ...members,
  fields: [
    panel('application', '/admin/member-application/panel#ApplicationPanel'),
    panel('rejoining', '/admin/member-rejoining/panel.client#RejoiningPanel'),
    panel('duplicates', '/admin/member-duplicates/panel.client#DuplicatesPanel'),
    ...members.fields,
  ],
})

const panel = (name: string, Field: string): UIField => ({
  name,
  type: 'ui',
  admin: { components: { Field }, disableListColumn: true },
})

const tabs = [
  { name: 'family', view: '/admin/member-family/view#FamilyView', order: 105 },
  { name: 'timeline', view: '/admin/member-timeline/view#TimelineView', order: 140 },
  { name: 'documents', view: '/admin/member-documents/view#MemberDocumentsView', order: 145 },
]

const withRemoval = (
  collection: CollectionConfig,
  field: Parameters<typeof recordRemoval>[0],
): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterDelete: [...(collection.hooks?.afterDelete ?? []), recordRemoval(field)],
  },
})
