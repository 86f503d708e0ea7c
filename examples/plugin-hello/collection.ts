import type { CollectionConfig } from 'payload'
import {
  businessDateField,
  groups,
  joined,
  moneyField,
  periodField,
  slugs,
  tenantCollection,
  withLabels,
  withTitles,
  type Title,
} from 'motshelo/plugin'
import { endpoints } from './endpoints'
import { keepGiven, keepGivenFromDelete } from './keep-given'
import { WELCOME_PACKS } from './slug'
import { texts } from './translations'

/** Set by the operation that gives the pack, not by a form. */
const bySystem = { access: { create: () => false, update: () => false } }

const declared: CollectionConfig = tenantCollection({
  slug: WELCOME_PACKS,
  admin: {
    group: groups.members,
    defaultColumns: ['title', 'month', 'cost', 'status', 'givenOn'],
  },
  // One pack for a member, whoever asks twice.
  indexes: [{ fields: ['tenant', 'member'], unique: true }],
  hooks: { beforeChange: [keepGiven], beforeDelete: [keepGivenFromDelete] },
  fields: [
    { name: 'member', type: 'relationship', relationTo: slugs.members, required: true },
    periodField({ name: 'month', required: true, index: true }),
    moneyField({ name: 'cost', required: true, minimum: 1 }),
    {
      name: 'status',
      type: 'select',
      options: ['planned', 'given'],
      defaultValue: 'planned',
      required: true,
      ...bySystem,
      admin: { readOnly: true },
    },
    businessDateField({ name: 'givenOn', ...bySystem, admin: { readOnly: true } }),
    {
      name: 'journal',
      type: 'relationship',
      relationTo: slugs.journals,
      ...bySystem,
      admin: { readOnly: true },
    },
  ],
})

const title: Title = {
  by: 'month',
  of: ['member', 'month'],
  search: ['member.displayName', 'member.memberNumber', 'month'],
  make: async (row) => joined(await row.related('member', 'memberNumber'), row.text('month')),
}

/** One row for each new member: what his welcome costs, and whether he got it. */
export const welcomePacks: CollectionConfig = withLabels(texts)(
  withTitles({ [WELCOME_PACKS]: title })(declared),
)

export const welcomePacksWithEndpoints: CollectionConfig = { ...welcomePacks, endpoints }
