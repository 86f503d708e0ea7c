import type { CollectionConfig } from 'payload'
import { slugs } from '../../collections/slugs'
import { tilesProblem } from '../../domain/dashboard'
import { withAudit } from '../../hooks/audit'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { dashboardSlugs } from './slugs'

/** Which tiles the people of a society see on its first page, and in which order. */
export const DashboardLayouts: CollectionConfig = withAudit(
  tenantCollection(
    {
      slug: dashboardSlugs.layouts,
      admin: {
        useAsTitle: 'name',
        defaultColumns: ['name', 'role', 'updatedAt'],
        group: groups.settings,
      },
      // One for a role; one for everybody else is a row without.
      indexes: [{ fields: ['tenant', 'role'], unique: true }],
      fields: [
        { name: 'name', type: 'text', required: true },
        { name: 'role', type: 'relationship', relationTo: slugs.roles },
        {
          name: 'tiles',
          type: 'json',
          required: true,
          validate: (value: unknown) => tilesProblem(value) ?? true,
          admin: { components: { Field: '/admin/dashboard/tiles-field#TilesField' } },
        },
      ],
    },
    { writtenBy: 'people' },
  ),
)
