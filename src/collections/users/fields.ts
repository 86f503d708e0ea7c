import type { Field, RelationshipFieldValidation } from 'payload'
import { relationship } from 'payload/shared'
import { idOf } from '../../tenants/ids'
import { platformOnly } from '../../tenants/permissions/field-access'
import { slugs } from '../slugs'

/** The platform keeps the field itself. */
const nobody = () => false

/**
 * Payload looks chosen roles up with the rights of whoever saves. Who may not read roles must still be
 * able to change his password, so that roles which stay as they are are not looked up.
 */
const changedRoles: RelationshipFieldValidation = (value, options) =>
  idsIn(value) !== 'none' && idsIn(value) === idsIn(options.previousValue)
    ? true
    : relationship(value, options)

const idsIn = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? value.map(idOf).sort().join() : 'none'

export const userFields: Field[] = [
  { name: 'name', type: 'text', required: true },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'active',
    options: ['active', 'disabled'],
    admin: {
      position: 'sidebar',
    },
  },
  {
    name: 'mustChangePassword',
    type: 'checkbox',
    defaultValue: false,
    access: { create: nobody, update: nobody },
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data?.mustChangePassword),
    },
  },
  {
    name: 'platformRole',
    type: 'relationship',
    relationTo: slugs.roles,
    filterOptions: { level: { equals: 'platform' } },
    access: {
      read: platformOnly('users.read'),
      create: platformOnly('users.create'),
      update: platformOnly('users.update'),
    },
    admin: {
      position: 'sidebar',
    },
  },
  {
    name: 'tenants',
    type: 'array',
    saveToJWT: false,
    fields: [
      {
        name: 'tenant',
        type: 'relationship',
        relationTo: slugs.tenants,
        required: true,
        index: true,
      },
      {
        name: 'roles',
        type: 'relationship',
        relationTo: slugs.roles,
        hasMany: true,
        required: true,
        filterOptions: { level: { equals: 'society' } },
        validate: changedRoles,
      },
    ],
  },
]
