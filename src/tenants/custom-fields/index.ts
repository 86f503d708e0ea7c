import type { CollectionConfig, Config, Field, JSONField, Plugin } from 'payload'
import { CustomFieldValues } from '../../collections/custom-field-values'
import { customFieldsCollection } from '../../collections/custom-fields'
import { texts } from '../../collections/custom-fields/translations'
import { listDownloadEndpoint } from '../../collections/list-download'
import { platformOf } from '../../platform'
import { withLabels, type Text } from '../../platform/labels'
import { ownershipOf } from '../ownership'
import { checkCustomValues } from './hooks/check-values'
import { hideValues } from './hooks/hide-values'
import { keepUniqueValues, releaseUniqueValues } from './hooks/unique-values'
import { CUSTOM } from './mark'

/**
 * Lets societies add fields of their own to the collections that are open to it. Comes after all
 * plugins that add collections and before `everyCollection`.
 */
export function customFields(): Plugin {
  return (config: Config): Config => {
    const declared = new Set(platformOf(config).customFieldCollections)
    const isOpen = (collection: CollectionConfig) =>
      Boolean(ownershipOf(collection)?.openToCustomFields) || declared.has(collection.slug)
    const collections = config.collections ?? []
    const open = collections.filter(isOpen).map(choiceOf)
    const targets = collections.filter(isTarget).map(choiceOf)
    return {
      ...config,
      collections: [
        ...collections.map((each) => (isOpen(each) ? withCustomValues(each) : each)),
        ...[customFieldsCollection(open, targets), CustomFieldValues].map(withLabels(texts)),
      ],
    }
  }
}

const choiceOf = (collection: CollectionConfig) => ({
  value: collection.slug,
  label: nameOf(collection),
})

/** What people keep themselves and a record can point at. */
function isTarget(collection: CollectionConfig): boolean {
  const ownership = ownershipOf(collection)
  return ownership?.of === 'tenant' && ownership.writtenBy === 'people' && !ownership.internal
}

/** The plural that the admin shows, in every language it has. */
function nameOf({ slug, labels }: CollectionConfig): string | Text {
  const plural: unknown = labels?.plural
  if (typeof plural === 'string') return plural
  return typeof plural === 'object' && plural ? (plural as Text) : slug
}

const customField: JSONField = {
  name: CUSTOM,
  type: 'json',
  label: { en: 'Details of the society', tn: 'Dintlha tsa mokgatlho' },
  defaultValue: {},
  custom: { societyFields: true },
  hooks: { afterRead: [hideValues] },
  admin: {
    // Lists have the fields one by one.
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/admin/custom-fields/values.client#CustomValuesField' },
  },
}

const LIST = '/admin/custom-fields/list/view#OwnFieldsList'

/** With the record's other fields, before the tables of what belongs to it. */
function withOwnFields(fields: Field[]): Field[] {
  const tables = fields.findIndex(({ type }) => type === 'join')
  const at = tables < 0 ? fields.length : tables
  return [...fields.slice(0, at), customField, ...fields.slice(at)]
}

function withCustomValues(collection: CollectionConfig): CollectionConfig {
  const { fields, hooks, admin } = collection
  const views = { ...admin?.components?.views, list: { Component: LIST } }
  return {
    ...collection,
    admin: { ...admin, components: { ...admin?.components, views } },
    fields: withOwnFields(fields),
    endpoints: [...(collection.endpoints || []), listDownloadEndpoint(collection.slug)],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), checkCustomValues],
      afterChange: [...(hooks?.afterChange ?? []), keepUniqueValues],
      afterDelete: [...(hooks?.afterDelete ?? []), releaseUniqueValues],
    },
  }
}
