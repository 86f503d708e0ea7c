import type { Field } from 'payload'

/** Society roles by their ids, chosen with checkboxes. */
export const rolePicker = (name: string): Field => ({
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
