import type { Field } from 'payload'
import { languages } from '../../domain/messages'
import { businessDateField } from '../fields/period'
import { personalField } from '../../tenants/personal-data'
import { slugs } from '../slugs'
import { fieldLabel } from '../translations'
import { memberStatuses } from '../../domain/member-status'

export { memberStatuses, type MemberStatus } from '../../domain/member-status'

/** What formulas of the society call a member. */
export const MEMBER = 'member'

/** The fields of a member. */
export const memberFields: Field[] = [
  {
    name: 'memberNumber',
    type: 'text',
    // Given when all else is decided.
    custom: { formula: false },
  },
  { name: 'surname', type: 'text', required: true },
  { name: 'forenames', type: 'text', required: true },
  {
    ...{ name: 'displayName', type: 'text', admin: { hidden: true } },
    custom: { searchedByWords: true },
  },
  { name: 'sex', type: 'select', options: ['F', 'M'] },
  businessDateField({ name: 'birthDate' }),
  ...personalField({ name: 'omang', kind: 'omang', label: fieldLabel('omang'), unique: true }),
  ...personalField({
    name: 'passport',
    kind: 'passport',
    label: fieldLabel('passport'),
    unique: true,
  }),
  ...personalField({ name: 'bankAccount', kind: 'bank-account', label: fieldLabel('bankAccount') }),
  ...personalField({ name: 'wallet', kind: 'wallet', label: fieldLabel('wallet') }),
  { name: 'phone', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'language', type: 'select', options: [...languages] },
  { name: 'address', type: 'textarea' },
  { name: 'payrollAuthority', type: 'relationship', relationTo: slugs.payrollAuthorities },
  { name: 'payrollNumber', type: 'text' },
  businessDateField({ name: 'joinedOn', required: true }),
  {
    ...{ name: 'creditedMonths', type: 'number' },
    // Set when somebody who left comes back, by the society's rejoining rules.
    access: { create: () => false, update: () => false },
    custom: { formula: false },
    admin: { readOnly: true, condition: (data) => Number(data?.creditedMonths) > 0 },
  },
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'active',
    options: [...memberStatuses],
  },
  businessDateField({ name: 'statusDate' }),
  { name: 'statusReason', type: 'text' },
  {
    ...{ name: 'mergedInto', type: 'relationship', relationTo: slugs.members },
    // Set by the merge of duplicates alone; money sent to this record counts for that one.
    access: { create: () => false, update: () => false },
    custom: { formula: false },
    admin: { readOnly: true, condition: (data) => Boolean(data?.mergedInto) },
  },
  {
    name: 'subscriptions',
    type: 'join',
    collection: slugs.subscriptions,
    on: 'member',
    admin: { defaultColumns: ['product', 'amount', 'from', 'until'] },
  },
  {
    name: 'dependants',
    type: 'join',
    collection: slugs.dependants,
    on: 'member',
    admin: { defaultColumns: ['surname', 'forenames', 'relation', 'birthDate'] },
  },
  {
    name: 'beneficiaries',
    type: 'join',
    collection: slugs.beneficiaries,
    on: 'member',
    // Entered as a whole on the tab of that name: one row alone seldom leaves 100 %.
    admin: {
      allowCreate: false,
      defaultColumns: ['surname', 'forenames', 'relation', 'sharePercent'],
    },
  },
  {
    name: 'memberAccounts',
    type: 'join',
    collection: slugs.memberAccounts,
    on: 'member',
    admin: { allowCreate: false, defaultColumns: ['number', 'kind', 'account'] },
  },
]
