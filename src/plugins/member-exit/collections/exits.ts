import type { CollectionConfig } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { exitKinds } from '../../../domain/exits'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { exitSlugs } from '../slugs'

/** A member leaves: proposed with a settlement statement, decided by somebody else. */
export const MemberExits: CollectionConfig = tenantCollection(
  {
    slug: exitSlugs.exits,
    admin: {
      defaultColumns: ['member', 'kind', 'exitDate', 'payable', 'status', 'makerName'],
      group: groups.members,
    },
    defaultSort: '-createdAt',
    indexes: [{ fields: ['tenant', 'member'] }, { fields: ['tenant', 'status'] }],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/member-exits/review#ExitReview' } },
      },
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      { name: 'kind', type: 'select', required: true, options: [...exitKinds] },
      businessDateField({ name: 'exitDate', required: true }),
      { name: 'reason', type: 'text', required: true },
      { name: 'withholdArrears', type: 'checkbox', required: true, defaultValue: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'proposed',
        options: ['proposed', 'approved', 'rejected', 'undone'],
      },
      moneyField({ name: 'held', required: true }),
      moneyField({ name: 'owed', required: true }),
      moneyField({ name: 'withheld', required: true }),
      moneyField({ name: 'payable', required: true }),
      // What released claims pay of it; the rest is paid as the settlement itself.
      moneyField({ name: 'claimed' }),
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'decisionReason', type: 'text' },
      { name: 'undoneByName', type: 'text' },
      { name: 'undoReason', type: 'text' },
      { name: 'statement', type: 'json', required: true, admin: { hidden: true } },
      { name: 'plan', type: 'json', admin: { hidden: true } },
      { name: 'before', type: 'json', admin: { hidden: true } },
      { name: 'settled', type: 'json', admin: { hidden: true } },
      { name: 'journal', type: 'text' },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
