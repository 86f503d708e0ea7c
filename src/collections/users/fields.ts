import type { Field } from 'payload'
import { platformOnly } from '../../tenants/permissions/field-access'
import { slugs } from '../slugs'

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
      },
    ],
  },
]
