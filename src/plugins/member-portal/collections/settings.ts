import type { CollectionConfig, Field } from 'payload'
import { withAudit } from '../../../hooks/audit'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'
import { numberNotice } from './number-notice'

/** Which languages members may choose; the first is what a new phone shows. */
export const languageChoices = ['en-tn', 'tn-en', 'en', 'tn'] as const

const bothLanguages = (name: string): Field => ({
  name,
  type: 'group',
  fields: [
    { name: 'en', type: 'textarea', maxLength: 4000 },
    { name: 'tn', type: 'textarea', maxLength: 4000 },
  ],
})

const switchField = (name: string): Field => ({ name, type: 'checkbox', defaultValue: true })

/** What a society's members find in the portal. Name and colour come from the society itself. */
export const PortalSettings: CollectionConfig = withAudit(
  tenantCollection(
    {
      slug: portalSlugs.settings,
      disableDuplicate: true,
      admin: { defaultColumns: ['enabled', 'languages'], group: groups.settings },
      indexes: [{ fields: ['tenant'], unique: true }],
      hooks: { beforeChange: [numberNotice] },
      fields: [
        { name: 'enabled', type: 'checkbox', defaultValue: true },
        {
          name: 'languages',
          type: 'select',
          required: true,
          defaultValue: 'en-tn',
          options: [...languageChoices],
        },
        bothLanguages('welcome'),
        { name: 'helpPhone', type: 'text', maxLength: 40 },
        switchField('showBeneficiaries'),
        switchField('showProducts'),
        switchField('uploadDocuments'),
        // A form that anybody may fill in is opened by who answers what comes.
        { name: 'takesApplications', type: 'checkbox', defaultValue: false },
        bothLanguages('privacyNotice'),
        {
          name: 'noticeVersion',
          type: 'number',
          defaultValue: 1,
          admin: { readOnly: true },
          access: { create: () => false, update: () => false },
        },
      ],
    },
    { writtenBy: 'people', kept: true },
  ),
)
