import type { CollectionConfig } from 'payload'
import { slugs } from '../../collections/slugs'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { requestKinds } from './requests/types'
import { changeRequestSlugs } from './slugs'

/** New values for fields of a member, proposed by one person and decided by another. */
export const ChangeRequests: CollectionConfig = tenantCollection(
  {
    slug: changeRequestSlugs.requests,
    admin: {
      defaultColumns: ['member', 'about', 'kind', 'fields', 'status', 'makerName'],
      group: groups.members,
      components: { beforeListTable: ['/admin/change-requests/counts#ChangeRequestCounts'] },
    },
    defaultSort: '-createdAt',
    indexes: [
      { fields: ['tenant', 'member', 'status'] },
      { fields: ['tenant', 'status'] },
      { fields: ['tenant', 'documentId'] },
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/change-requests/review#ChangeRequestReview' } },
      },
      {
        ...{ name: 'member', type: 'relationship', relationTo: slugs.members },
        ...{ required: true, index: false },
      },
      {
        name: 'about',
        type: 'select',
        required: true,
        options: [slugs.members, slugs.dependants, slugs.beneficiaries, slugs.subscriptions],
      },
      {
        ...{ name: 'kind', type: 'select', required: true },
        ...{ defaultValue: 'change', options: [...requestKinds] },
      },
      { name: 'fields', type: 'text', required: true },
      { name: 'reason', type: 'text' },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'open',
        options: ['open', 'accepted', 'partly', 'declined'],
      },
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'decisionReason', type: 'text' },
      { name: 'accepted', type: 'text' },
      { name: 'documentId', type: 'text', required: true, admin: { hidden: true } },
      { name: 'proposed', type: 'json', required: true, hidden: true },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
