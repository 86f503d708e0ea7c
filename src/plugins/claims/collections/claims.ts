import type { CollectionConfig, Field } from 'payload'
import { moneyField } from '../../../collections/fields/money'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { claimKinds, claimStatuses, places } from '../../../domain/claims'
import { causes } from '../../../domain/funeral'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { personalField, withPersonalData } from '../../../tenants/personal-data'
import { policySlugs } from '../../funeral-policies/slugs'
import { exitSlugs } from '../../member-exit/slugs'
import { claimSlugs } from '../slugs'
import { fieldLabel } from '../translations'

const relation = (name: string, relationTo: string, required = false): Field => ({
  ...{ name, type: 'relationship', relationTo: relationTo as never, required, index: false },
})
const hiddenText = (name: string, required = false): Field => ({
  ...{ name, type: 'text', required, admin: { hidden: true } },
})

const about: Field[] = [
  { name: 'number', type: 'text', required: true },
  relation('type', claimSlugs.types, true),
  { name: 'kind', type: 'select', required: true, options: [...claimKinds] },
  relation('member', slugs.members, true),
  relation('policy', policySlugs.policies),
  relation('life', policySlugs.lives),
  relation('memberAccount', slugs.memberAccounts),
  relation('exit', exitSlugs.exits),
  { name: 'deceasedName', type: 'text' },
  ...personalField({ name: 'omang', kind: 'omang', label: fieldLabel('omang') }),
  businessDateField({ name: 'eventOn', required: true }),
  { name: 'cause', type: 'select', options: [...causes] },
  { name: 'place', type: 'select', options: [...places] },
  moneyField({ name: 'claimedAmount', minimum: 1 }),
  { name: 'claimantName', type: 'text', required: true },
  { name: 'claimantRelation', type: 'text' },
  { name: 'claimantPhone', type: 'text' },
  { name: 'note', type: 'textarea' },
]

const standing: Field[] = [
  { name: 'status', type: 'select', required: true, options: [...claimStatuses] },
  { name: 'eligible', type: 'select', options: ['yes', 'no', 'unclear'] },
  moneyField({ name: 'eligibleAmount' }),
  moneyField({ name: 'approvedAmount' }),
  moneyField({ name: 'reserved', required: true }),
  { name: 'decisionReason', type: 'text' },
  { name: 'appealReason', type: 'text' },
  { name: 'flagsReason', type: 'text' },
  businessDateField({ name: 'filedOn', required: true }),
  { name: 'channel', type: 'select', required: true, options: ['office', 'portal', 'api'] },
  { name: 'filedAt', type: 'date', required: true },
  { name: 'completeAt', type: 'date' },
  { name: 'decidedAt', type: 'date' },
  { name: 'payableAt', type: 'date' },
  // As the type said when it was filed: later changes leave the clock alone.
  { name: 'decideHours', type: 'number', required: true },
  { name: 'payHours', type: 'number', required: true },
  { name: 'makerName', type: 'text', required: true },
  { name: 'assessorName', type: 'text' },
  { name: 'deciderName', type: 'text' },
]

const inside: Field[] = [
  { name: 'reserveJournal', type: 'text' },
  { name: 'payableJournal', type: 'text' },
  { name: 'rules', type: 'json', admin: { hidden: true } },
  { name: 'flags', type: 'json', admin: { hidden: true } },
  // Who decided it before: an appeal goes to somebody else.
  { name: 'deciders', type: 'json', admin: { hidden: true } },
  hiddenText('person'),
  hiddenText('reference', true),
  hiddenText('maker', true),
  hiddenText('assessor'),
  hiddenText('payeesBy'),
  { name: 'steps', type: 'number', required: true, admin: { hidden: true } },
]

/** A claim as it stands now; how it came there is in its decisions. */
export const Claims: CollectionConfig = tenantCollection(
  withPersonalData({
    slug: claimSlugs.claims,
    admin: {
      useAsTitle: 'number',
      listSearchableFields: ['number', 'deceasedName', 'member.displayName', 'member.memberNumber'],
      defaultColumns: [
        ...['number', 'clock', 'type', 'member', 'deceasedName', 'eventOn', 'status'],
        ...['eligibleAmount', 'approvedAmount'],
      ],
      group: groups.members,
    },
    defaultSort: '-number',
    indexes: [
      { fields: ['tenant', 'number'], unique: true },
      { fields: ['tenant', 'reference'], unique: true },
      { fields: ['tenant', 'member'] },
      { fields: ['tenant', 'status'] },
      { fields: ['tenant', 'person'] },
    ],
    fields: [
      {
        name: 'clock',
        type: 'ui',
        admin: {
          components: {
            Field: '/admin/claims/review#ClaimReview',
            Cell: '/admin/claims/clock-cell#ClaimClockCell',
          },
        },
      },
      ...about,
      ...standing,
      ...inside,
    ],
  }),
  { writtenBy: 'system', kept: true, openToCustomFields: 'claim', ownFieldsBy: 'claims.file' },
)
