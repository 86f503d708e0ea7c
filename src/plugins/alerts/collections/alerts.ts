import type { CollectionConfig, Field } from 'payload'
import { frequencies } from '../../../domain/alerts/period-key'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { checkAlert } from '../editing/check-alert'
import { severities } from '../evaluate/alerts'
import { alertSlugs } from '../slugs'
import { abouts } from '../subjects'

const bySystem = { create: () => false, update: () => false }
const shown = { access: bySystem, admin: { readOnly: true } }

/** What the last look found, and the period in which it was. */
const outcome: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'found', type: 'number', ...shown },
      { name: 'unanswered', type: 'number', ...shown },
      { name: 'lookedAt', type: 'text', ...shown },
    ],
  },
  { name: 'problem', type: 'text', ...shown },
]

/** A condition that a society wants to be told of. */
export const Alerts: CollectionConfig = tenantCollection(
  {
    slug: alertSlugs.alerts,
    admin: {
      useAsTitle: 'code',
      defaultColumns: ['code', 'about', 'severity', 'every', 'found', 'active'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'code'], unique: true }],
    hooks: { beforeChange: [checkAlert] },
    fields: [
      { name: 'code', type: 'text', required: true, maxLength: 40 },
      {
        name: 'name',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'en', type: 'text', required: true, maxLength: 120 },
              { name: 'tn', type: 'text', maxLength: 120 },
            ],
          },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'about',
            type: 'select',
            required: true,
            defaultValue: 'member',
            options: abouts,
          },
          {
            name: 'severity',
            type: 'select',
            required: true,
            defaultValue: 'warning',
            options: [...severities],
          },
          {
            name: 'every',
            type: 'select',
            required: true,
            defaultValue: 'daily',
            options: [...frequencies],
          },
          { name: 'active', type: 'checkbox', defaultValue: true },
        ],
      },
      {
        name: 'formula',
        type: 'textarea',
        maxLength: 4000,
        admin: { components: { Field: '/admin/alerts/formula-field.client#AlertFormula' } },
      },
      {
        name: 'visibleTo',
        type: 'json',
        defaultValue: [],
        validate: (value: unknown) =>
          value === null ||
          value === undefined ||
          (Array.isArray(value) && value.every((each) => typeof each === 'string')) ||
          'Choose roles.',
        admin: { components: { Field: '/admin/custom-fields/role-picker#RolePicker' } },
      },
      ...outcome,
    ],
  },
  { writtenBy: 'people', kept: true },
)
