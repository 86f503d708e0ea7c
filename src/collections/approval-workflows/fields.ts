import type { Field, TextFieldSingleValidation } from 'payload'
import { approvableOperations } from '../../tenants/approvals/registry'
import { inWords } from '../fields/in-words'
import { moneyField } from '../fields/money'
import { slugs } from '../slugs'

const validateOperation: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return 'This field is required.'
  const known = approvableOperations(req.payload).map(({ key }) => key)
  return known.includes(value) || `"${value}" can't be approved. Use one of ${known.join(', ')}.`
}

const nobody = () => false

const societyRoles = (name: string, required = false): Field => ({
  ...{ name, required, type: 'relationship', relationTo: slugs.roles, hasMany: true },
  filterOptions: { level: { equals: 'society' } },
  // A role is the platform's: it is chosen here, not made.
  admin: { allowCreate: false, allowEdit: false },
})

export const workflowFields: Field[] = [
  {
    name: 'operation',
    type: 'text',
    required: true,
    validate: validateOperation,
    ...inWords('operation', '/admin/approvals/operation-field#OperationField'),
  },
  { name: 'active', type: 'checkbox', defaultValue: true },
  societyRoles('makers'),
  {
    name: 'steps',
    type: 'array',
    required: true,
    minRows: 1,
    maxRows: 10,
    fields: [
      societyRoles('roles', true),
      {
        type: 'row',
        fields: [
          { name: 'approvers', type: 'number', required: true, defaultValue: 1, min: 1, max: 10 },
          moneyField({ name: 'above' }),
          { name: 'deadlineHours', type: 'number', min: 1, max: 2160 },
        ],
      },
      societyRoles('escalateTo'),
    ],
  },
  // What the gate reads: the steps above, checked when they are saved.
  {
    name: 'inForce',
    type: 'json',
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
  },
]
