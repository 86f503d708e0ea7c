import type { Access, CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { platformCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'
import { keepUsedRoles } from './keep-used'
import { validatePermissions } from './permissions'

/** System roles are rewritten at each start; an installation that wants others makes its own. */
const ownRolesOnly: Access = () => ({ system: { not_equals: true } })
const nobody = () => false

/**
 * What a person may do: permissions such as `members.update` and `remittance.post`, as data. Roles
 * are the platform's: its operators edit them, all staff may read them.
 */
export const Roles: CollectionConfig = platformCollection(
  {
    slug: slugs.roles,
    admin: {
      useAsTitle: 'name',
      listSearchableFields: ['name', 'key'],
      defaultColumns: ['name', 'level', 'key'],
      group: groups.people,
    },
    access: { update: ownRolesOnly, delete: ownRolesOnly },
    hooks: { beforeDelete: [keepUsedRoles] },
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'key', type: 'text', required: true, unique: true },
      {
        name: 'level',
        type: 'select',
        required: true,
        defaultValue: 'society',
        options: ['platform', 'society'],
      },
      { name: 'description', type: 'textarea' },
      {
        name: 'permissions',
        type: 'json',
        required: true,
        defaultValue: [],
        validate: validatePermissions,
        admin: { components: { Field: '/admin/fields/permissions/field#PermissionsField' } },
      },
      {
        name: 'system',
        type: 'checkbox',
        defaultValue: false,
        access: { create: nobody, update: nobody },
        admin: { readOnly: true },
      },
    ],
  },
  { writtenBy: 'people', societyMay: ['read'] },
)
