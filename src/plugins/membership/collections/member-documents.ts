import type { CollectionConfig } from 'payload'
import { businessDateField } from '../../../collections/fields/period'
import { slugs } from '../../../collections/slugs'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { personalField, withPersonalData } from '../../../tenants/personal-data'
import { membershipSlugs } from '../slugs'
import { fieldLabel } from '../translations'

/** A document that a member gave, kept as a file, and what somebody else said of it. */
export const MemberDocuments: CollectionConfig = tenantCollection(
  withPersonalData({
    slug: membershipSlugs.memberDocuments,
    admin: {
      defaultColumns: ['member', 'requirement', 'status', 'issuedOn', 'expiresOn', 'makerName'],
      group: groups.members,
      components: { beforeListTable: ['/admin/member-documents/expiring#ExpiringDocuments'] },
    },
    indexes: [{ fields: ['tenant', 'member'] }, { fields: ['tenant', 'status', 'expiresOn'] }],
    fields: [
      {
        name: 'member',
        type: 'relationship',
        relationTo: slugs.members,
        required: true,
        index: false,
      },
      {
        name: 'requirement',
        type: 'relationship',
        relationTo: membershipSlugs.documentRequirements,
        required: true,
        index: false,
      },
      {
        name: 'file',
        type: 'relationship',
        relationTo: slugs.storedFiles,
        required: true,
        index: false,
      },
      ...personalField({ name: 'number', kind: 'document', label: fieldLabel('number') }),
      businessDateField({ name: 'issuedOn' }),
      businessDateField({ name: 'expiresOn' }),
      {
        name: 'status',
        type: 'select',
        required: true,
        defaultValue: 'waiting',
        options: ['waiting', 'verified', 'rejected'],
      },
      { name: 'makerName', type: 'text', required: true },
      { name: 'checkerName', type: 'text' },
      { name: 'reason', type: 'text' },
      { name: 'maker', type: 'text', required: true, admin: { hidden: true } },
      { name: 'checker', type: 'text', admin: { hidden: true } },
    ],
  }),
  { writtenBy: 'system' },
)
