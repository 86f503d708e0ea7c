import type { Field } from 'payload'
import { platformOnly } from '../../tenants/permissions/field-access'
import { slugs } from '../slugs'

/** The platform keeps the field itself. */
const nobody = () => false

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
      description: 'A disabled user cannot sign in; the books keep the name.',
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
      description: 'Somebody else chose the password: it opens nothing until it is changed.',
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
      description: 'For staff of the platform; it holds in every society.',
    },
  },
  {
    name: 'tenants',
    type: 'array',
    labels: { singular: 'Society', plural: 'Societies' },
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
      },
    ],
  },
]
