import type { CollectionConfig } from 'payload'
import { slugs } from '../../../../collections/slugs'
import { groups } from '../../../../platform/labels'
import { tenantCollection } from '../../../../tenants/ownership'
import { payrollSlugs } from '../../slugs'
import { label } from '../../translations'
import { runFields } from './fields'

export { deductionActions, runModes, runStatuses } from './fields'
export type { DeductionAction, RunMode, RunStatus } from './fields'

/** One deduction file for one authority and month: what was asked, by whom, and its bytes. */
export const DeductionRuns: CollectionConfig = tenantCollection(
  {
    slug: payrollSlugs.deductionRuns,
    labels: { singular: label('deductionRun'), plural: label('deductionRuns') },
    admin: {
      defaultColumns: ['period', 'payrollAuthority', 'sequence', 'status', 'lines', 'amount'],
      group: groups.payroll,
      components: {
        beforeListTable: ['/admin/runs/generate#GenerateForm'],
        views: {
          edit: {
            file: {
              Component: '/admin/runs/view#RunView',
              path: '/file',
              tab: { label: ({ t }) => t('motshelo:file'), href: '/file', order: 50 },
            },
          },
        },
      },
    },
    defaultSort: '-period',
    indexes: [
      { fields: ['tenant', 'payrollAuthority', 'period', 'sequence'], unique: true },
      { fields: ['tenant', 'status'] },
    ],
    fields: runFields(slugs.payrollAuthorities),
  },
  { writtenBy: 'system' },
)
