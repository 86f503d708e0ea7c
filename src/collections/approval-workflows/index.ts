import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'
import { askSecond } from './change/ask-second'
import { workflowFields } from './fields'
import { putInForce } from './put-in-force'

/** Who makes and who approves an operation of the society, in which steps and by when. */
export const ApprovalWorkflows: CollectionConfig = tenantCollection(
  {
    slug: slugs.approvalWorkflows,
    admin: {
      useAsTitle: 'operation',
      defaultColumns: ['operation', 'active', 'updatedAt'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'operation'], unique: true }],
    hooks: { beforeChange: [putInForce, askSecond] },
    fields: workflowFields,
  },
  { writtenBy: 'people', kept: true },
)
