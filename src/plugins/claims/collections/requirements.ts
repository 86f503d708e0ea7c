import type { CollectionConfig } from 'payload'
import { codeField } from '../../../collections/fields/code'
import { setswanaName } from '../../../collections/fields/local-name'
import { requirementCauses, requirementPlaces } from '../../../domain/claims'
import { groups } from '../../../platform/labels'
import { tenantCollection } from '../../../tenants/ownership'
import { claimSlugs } from '../slugs'

const MOST_WITNESSES = 9

/** A document that a type of claim asks for, by cause and place of death, or one taken in its place. */
export const ClaimRequirements: CollectionConfig = tenantCollection(
  {
    slug: claimSlugs.requirements,
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['type', 'code', 'name', 'cause', 'place', 'insteadOf', 'active'],
      group: groups.settings,
    },
    indexes: [{ fields: ['tenant', 'type', 'code'], unique: true }],
    fields: [
      {
        name: 'type',
        type: 'relationship',
        relationTo: claimSlugs.types as never,
        required: true,
        index: false,
      },
      codeField({ name: 'code' }),
      { name: 'name', type: 'text', required: true },
      setswanaName,
      {
        name: 'cause',
        type: 'select',
        required: true,
        defaultValue: 'any',
        options: [...requirementCauses],
      },
      {
        name: 'place',
        type: 'select',
        required: true,
        defaultValue: 'any',
        options: [...requirementPlaces],
      },
      { name: 'insteadOf', type: 'text' },
      {
        name: 'witnesses',
        type: 'number',
        defaultValue: 0,
        min: 0,
        max: MOST_WITNESSES,
        validate: (value: number | null | undefined) =>
          value === null ||
          value === undefined ||
          (Number.isInteger(value) && value >= 0 && value <= MOST_WITNESSES) ||
          `Write a whole number from 0 to ${MOST_WITNESSES}.`,
      },
      { name: 'active', type: 'checkbox', defaultValue: true },
    ],
  },
  { writtenBy: 'people', kept: true },
)
