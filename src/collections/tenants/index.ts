import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { platformCollection } from '../../tenants/ownership'
import { platformOnly } from '../../tenants/permissions/field-access'
import { slugs } from '../slugs'
import { checkPattern, checkSlug, checkTimeZone } from './checks'
import { furnishNewSociety } from './furnish'

const setByOperator = {
  create: platformOnly('tenants.create'),
  update: platformOnly('tenants.update'),
}

/** A society. It is closed by its status, never deleted. */
export const Tenants: CollectionConfig = platformCollection(
  {
    slug: slugs.tenants,
    admin: {
      useAsTitle: 'name',
      listSearchableFields: ['name', 'slug'],
      defaultColumns: ['name', 'slug', 'kind', 'status'],
      group: groups.platform,
    },
    hooks: { afterChange: [furnishNewSociety] },
    fields: [
      { name: 'name', type: 'text', required: true },
      {
        name: 'slug',
        type: 'text',
        required: true,
        unique: true,
        index: true,
        access: setByOperator,
        validate: checkSlug,
      },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'burial',
        access: setByOperator,
        options: ['burial', 'savings', 'sacco'],
      },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'active',
        access: setByOperator,
        options: ['active', 'suspended', 'closed'],
      },
      {
        name: 'currency',
        type: 'text',
        required: true,
        defaultValue: 'BWP',
        access: setByOperator,
      },
      {
        name: 'currencyDecimals',
        type: 'number',
        required: true,
        defaultValue: 2,
        min: 0,
        max: 4,
        access: setByOperator,
      },
      {
        name: 'timeZone',
        type: 'text',
        required: true,
        defaultValue: 'Africa/Gaborone',
        validate: checkTimeZone,
      },
      {
        name: 'financialYearFirstMonth',
        type: 'number',
        required: true,
        defaultValue: 1,
        min: 1,
        max: 12,
      },
      {
        name: 'memberNumberPattern',
        type: 'text',
        required: true,
        defaultValue: 'M{000000}',
        validate: checkPattern,
      },
      {
        name: 'journalNumberPattern',
        type: 'text',
        required: true,
        defaultValue: 'JV-{000000}',
        validate: checkPattern,
      },
      {
        name: 'branding',
        type: 'group',
        fields: [
          { name: 'displayName', type: 'text' },
          { name: 'colour', type: 'text' },
        ],
      },
    ],
  },
  { writtenBy: 'people', kept: true, societyPath: 'id', societyMay: ['read', 'update'] },
)
