import type { Field } from 'payload'
import { customFieldTypes } from '../../domain/custom-fields'
import { businessDateField } from '../fields/period'

const typeLabels: Record<(typeof customFieldTypes)[number], string> = {
  text: 'Text',
  'long-text': 'Long text',
  number: 'Number',
  money: 'Money',
  date: 'Date',
  'yes-no': 'Yes or no',
  choice: 'Choice',
  choices: 'Several choices',
  phone: 'Phone',
  email: 'E-mail',
}

const typeIs =
  (...types: string[]) =>
  (_: unknown, { type }: { type?: string }) =>
    types.includes(type ?? '')

const inBothLanguages = (name: string, label: string, required: boolean): Field => ({
  name,
  label,
  type: 'group',
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'en', label: 'English', type: 'text', required },
        { name: 'tn', label: 'Setswana', type: 'text' },
      ],
    },
  ],
})

const rolePicker = (name: string, label: string, description: string): Field => ({
  name,
  label,
  type: 'json',
  defaultValue: [],
  validate: (value: unknown) =>
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string')) ||
    'Choose roles.',
  admin: { description, components: { Field: '/admin/custom-fields/role-picker#RolePicker' } },
})

/** What a value must keep to, by type. */
const limits: Field = {
  type: 'row',
  fields: [
    {
      name: 'minimum',
      type: 'text',
      admin: {
        condition: typeIs('text', 'long-text', 'number', 'money'),
        description: 'Lowest number or amount, or fewest characters.',
      },
    },
    {
      name: 'maximum',
      type: 'text',
      admin: {
        condition: typeIs('text', 'long-text', 'number', 'money'),
        description: 'Highest number or amount, or most characters.',
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

/** What a society says about a field of its own. @param open the collections it may add one to */
export const customFieldFields = (open: { label: string; value: string }[]): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'collection', label: 'Field of', type: 'select', required: true, options: open },
      {
        name: 'type',
        type: 'select',
        required: true,
        defaultValue: 'text',
        options: customFieldTypes.map((value) => ({ value, label: typeLabels[value] })),
      },
    ],
  },
  {
    name: 'key',
    type: 'text',
    required: true,
    admin: {
      description:
        'The column of import files and the name in formats, for example ward. It stays as it is.',
    },
  },
  inBothLanguages('label', 'Label', true),
  inBothLanguages('help', 'Help under the field', false),
  {
    name: 'options',
    type: 'textarea',
    admin: {
      condition: typeIs('choice', 'choices'),
      rows: 6,
      description:
        'One a line: value = English label | Setswana label. Put - before one that is no longer offered.',
    },
  },
  limits,
  {
    name: 'pattern',
    label: 'Shape',
    type: 'text',
    admin: {
      condition: typeIs('text'),
      description: '9 is a digit, A a letter, * either, anything else itself: AA-999.',
    },
  },
  {
    name: 'defaultValue',
    type: 'text',
    admin: { description: 'Filled in for new records, written as in an import file.' },
  },
  {
    type: 'row',
    fields: [
      { name: 'required', type: 'checkbox', defaultValue: false },
      { name: 'unique', label: 'No two alike', type: 'checkbox', defaultValue: false },
      { name: 'archived', type: 'checkbox', defaultValue: false },
    ],
  },
  {
    name: 'position',
    type: 'number',
    defaultValue: 0,
    admin: { description: 'Lower is earlier.' },
  },
  rolePicker('visibleTo', 'Who sees it', 'Nobody chosen: everybody who sees the record.'),
  rolePicker('editableBy', 'Who changes it', 'Nobody chosen: everybody who may change the record.'),
]
