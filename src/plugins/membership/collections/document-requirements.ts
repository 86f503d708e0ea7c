import type { CollectionConfig } from 'payload'
import { codeField } from '../../../collections/fields/code'
import { setswanaName } from '../../../collections/fields/local-name'
import { applicabilities } from '../../../domain/member-documents'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { membershipSlugs } from '../slugs'

const LONGEST_VALIDITY = 600

/** A document that a society asks of its members, or of some of them. */
export const DocumentRequirements: CollectionConfig = tenantCollection(
  {
    slug: membershipSlugs.documentRequirements,
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['code', 'name', 'appliesTo', 'requiredForAdmission', 'validForMonths'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'code'], unique: true }],
    fields: [
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      setswanaName,
      {
        name: 'appliesTo',
        type: 'select',
        required: true,
        defaultValue: 'everyone',
        options: [...applicabilities],
      },
      { name: 'requiredForAdmission', type: 'checkbox', defaultValue: true },
      {
        name: 'validForMonths',
        type: 'number',
        min: 1,
        max: LONGEST_VALIDITY,
        validate: (value: number | null | undefined) =>
          value === null ||
          value === undefined ||
          (Number.isInteger(value) && value >= 1 && value <= LONGEST_VALIDITY) ||
          `Write whole months from 1 to ${LONGEST_VALIDITY}, or nothing.`,
      },
      { name: 'active', type: 'checkbox', defaultValue: true },
    ],
  },
  // Documents that were given for it keep pointing at it: one that is no longer asked is not active.
  { writtenBy: 'people', kept: true },
)
