import type { CollectionConfig, JSONField } from 'payload'
import { approvalStatuses } from '../../domain/approvals'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { inWords } from '../fields/in-words'
import { LARGEST_SUM, moneyField } from '../fields/money'
import { slugs } from '../slugs'
import { approveEndpoint, rejectEndpoint, sendBackEndpoint } from './endpoints/decide'
import { inboxEndpoint } from './endpoints/inbox'
import { resubmitEndpoint, withdrawEndpoint } from './endpoints/maker'

const hiddenList = (name: string): JSONField => ({
  ...{ name, type: 'json', required: true, admin: { hidden: true } },
  validate: (value) => Array.isArray(value) || 'Send a list.',
})

/** Something that somebody wants done and others have to approve first. */
export const ApprovalRequests: CollectionConfig = tenantCollection(
  {
    slug: slugs.approvalRequests,
    admin: {
      defaultColumns: ['operation', 'title', 'amount', 'status', 'makerName', 'dueAt'],
      group: groups.records,
      components: { beforeListTable: ['/admin/approvals/inbox#ApprovalInbox'] },
    },
    defaultSort: '-createdAt',
    indexes: [
      { fields: ['tenant', 'openKey'], unique: true },
      { fields: ['tenant', 'status', 'createdAt'] },
      { fields: ['tenant', 'documentId', 'status'] },
    ],
    endpoints: [
      approveEndpoint,
      rejectEndpoint,
      sendBackEndpoint,
      withdrawEndpoint,
      resubmitEndpoint,
      inboxEndpoint,
    ],
    fields: [
      {
        name: 'review',
        type: 'ui',
        admin: { components: { Field: '/admin/approvals/review#Review' } },
      },
      { name: 'operation', type: 'text', required: true, ...inWords('operation') },
      { name: 'title', type: 'text', required: true },
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'pending',
        options: [...approvalStatuses],
      },
      moneyField({ name: 'amount', maximum: LARGEST_SUM }),
      { name: 'makerName', type: 'text', required: true },
      { name: 'dueAt', type: 'date' },
      { name: 'executedAt', type: 'date' },
      { name: 'step', type: 'number', required: true, admin: { hidden: true } },
      { name: 'round', type: 'number', required: true, admin: { hidden: true } },
      { name: 'escalated', type: 'checkbox', defaultValue: false, admin: { hidden: true } },
      hiddenList('steps'),
      hiddenList('decisions'),
      { name: 'payload', type: 'json', admin: { hidden: true } },
      { name: 'result', type: 'json', admin: { hidden: true } },
      { name: 'targetCollection', type: 'text', required: true },
      { name: 'documentId', type: 'text', required: true },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { ...hiddenList('excluded'), required: false },
      { name: 'hash', type: 'text', required: true },
      { name: 'openKey', type: 'text', required: true, admin: { hidden: true } },
    ],
  },
  { writtenBy: 'system' },
)
