import type { CollectionConfig, Config, UIField } from 'payload'
import { slugs } from '../../collections/slugs'
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
  [slugs.members]: (members) => withPanels(withTabs(withOperations(members))),
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
export const withMemberParts = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((each) => changes[each.slug]?.(each) ?? each),
})

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

function withTabs(members: CollectionConfig): CollectionConfig {
  const components = members.admin?.components
  const edit = {
    ...components?.views?.edit,
    timeline: tab('timeline', '/admin/member-timeline/view#TimelineView', 80),
    documents: tab('documents', '/admin/member-documents/view#MemberDocumentsView', 90),
    family: tab('family', '/admin/member-family/view#FamilyView', 110),
  }
  const views = { ...components?.views, edit }
  return {
    ...members,
    admin: { ...members.admin, components: { ...components, views } },
  } as CollectionConfig
}

const tab = (name: string, Component: string, order: number) => ({
  Component,
  path: `/${name}`,
  tab: {
    label: ({ t }: { t: (key: string) => string }) => t(`membership:${name}`),
    href: `/${name}`,
    order,
  },
})

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
