import type { CollectionConfig } from 'payload'
import { tenantCollection } from '../../tenants/ownership'
import { groups } from '../../platform/labels'
import { slugs } from '../slugs'
import { addFileEndpoint, takeFileEndpoint } from './endpoints/files'
import { formEndpoint } from './endpoints/form'
import { previewEndpoint } from './endpoints/preview'
import { customFieldFields, type OpenCollection } from './fields'
import { checkDefinition } from './hooks/check-definition'

/**
 * A field that a society adds to its members, products or other records.
 * @param open where it may
 * @param targets what its relations may point at
 */
export const customFieldsCollection = (
  open: OpenCollection[],
  targets: OpenCollection[],
): CollectionConfig =>
  tenantCollection(
    {
      slug: slugs.customFields,
      admin: {
        useAsTitle: 'key',
        defaultColumns: ['key', 'collection', 'type', 'required', 'archived'],
        group: groups.settings,
      },
      indexes: [{ fields: ['tenant', 'collection', 'key'], unique: true }],
      fields: customFieldFields(open, targets),
      hooks: { beforeChange: [checkDefinition] },
      endpoints: [formEndpoint, previewEndpoint, addFileEndpoint, takeFileEndpoint],
    },
    { writtenBy: 'people', kept: true },
  )
