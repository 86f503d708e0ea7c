import type { Field } from 'payload'
import type { Text } from '../../platform/labels'
import { customFieldTypes, formulaResults, keyMessage } from '../../domain/custom-fields'
import { businessDateField } from '../fields/period'

const typeIs =
  (...types: string[]) =>
  (_: unknown, { type }: { type?: string }) =>
    types.includes(type ?? '')

const typeIsNot =
  (...types: string[]) =>
  (_: unknown, { type }: { type?: string }) =>
    !types.includes(type ?? '')

const FORMULA_FIELD = '/admin/custom-fields/formula-field.client#RecordFormulaField'

const inBothLanguages = (name: string, required: boolean): Field => ({
  name,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'en', type: 'text', required },
        { name: 'tn', type: 'text' },
      ],
    },
  ],
})

const rolePicker = (name: string): Field => ({
  name,
  type: 'json',
  defaultValue: [],
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string')) ||
    'Choose roles.',
  admin: { components: { Field: '/admin/custom-fields/role-picker#RolePicker' } },
})

/** A collection that societies may add fields to, with its name. */
export type OpenCollection = { value: string; label: string | Text }

/** What a value must keep to, by type. */
const limits: Field = {
  type: 'row',
  fields: [
    {
      name: 'minimum',
      type: 'text',
      admin: {
        condition: typeIs('text', 'long-text', 'number', 'money'),
      },
    },
    {
      name: 'maximum',
      type: 'text',
      admin: {
        condition: typeIs('text', 'long-text', 'number', 'money', 'file'),
      },
    },
    {
      name: 'decimals',
      type: 'number',
      min: 0,
      max: 4,
      admin: { condition: typeIs('number') },
    },
    businessDateField({ name: 'earliest', admin: { condition: typeIs('date') } }),
    businessDateField({ name: 'latest', admin: { condition: typeIs('date') } }),
  ],
}

/** How a computed field is worked out. */
const computed: Field[] = [
  {
    name: 'formula',
    type: 'textarea',
    admin: { condition: typeIs('formula'), components: { Field: FORMULA_FIELD } },
  },
  {
    name: 'result',
    type: 'select',
    defaultValue: 'text',
    options: [...formulaResults],
    admin: { condition: typeIs('formula') },
  },
]

/** What members see of it themselves. */
const portal: Field = {
  type: 'row',
  fields: [
    { name: 'inPortal', type: 'checkbox', defaultValue: false },
    {
      name: 'editableInPortal',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        condition: (_: unknown, { inPortal }: { inPortal?: boolean }) => inPortal === true,
      },
    },
  ],
}

/**
 * What a society says about a field of its own.
 * @param open the collections it may add one to
 * @param targets the collections that a relation may point at
 */
export const customFieldFields = (open: OpenCollection[], targets: OpenCollection[]): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'collection', type: 'select', required: true, options: open },
      {
        name: 'type',
        type: 'select',
        required: true,
        defaultValue: 'text',
        options: [...customFieldTypes],
      },
    ],
  },
  {
    name: 'key',
    type: 'text',
    required: true,
    validate: (value: string | null | undefined) => keyMessage(value ?? '') ?? true,
  },
  inBothLanguages('label', true),
  inBothLanguages('help', false),
  {
    name: 'options',
    type: 'textarea',
    admin: {
      condition: typeIs('choice', 'choices'),
      rows: 6,
    },
  },
  limits,
  { name: 'fileTypes', type: 'text', admin: { condition: typeIs('file') } },
  {
    name: 'target',
    type: 'select',
    options: targets,
    admin: { condition: typeIs('relation') },
  },
  {
    name: 'pattern',
    type: 'text',
    admin: {
      condition: typeIs('text'),
    },
  },
  ...computed,
  {
    name: 'defaultValue',
    type: 'text',
    admin: { condition: typeIsNot('formula', 'file') },
  },
  {
    name: 'shownWhen',
    type: 'textarea',
    admin: { components: { Field: FORMULA_FIELD } },
  },
  {
    name: 'preview',
    type: 'ui',
    admin: {
      components: { Field: '/admin/custom-fields/definition-preview.client#DefinitionPreview' },
      disableListColumn: true,
    },
  },
  {
    type: 'row',
    fields: [
      { name: 'required', type: 'checkbox', defaultValue: false },
      { name: 'unique', type: 'checkbox', defaultValue: false },
      { name: 'archived', type: 'checkbox', defaultValue: false },
    ],
  },
  portal,
  {
    name: 'position',
    type: 'number',
    defaultValue: 0,
  },
  rolePicker('visibleTo'),
  rolePicker('editableBy'),
]
