import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { tenantCollection } from '../../tenants/ownership'
import { withPersonalData, withPersonalSearch } from '../../tenants/personal-data'
import { withAudit } from '../../hooks/audit'
import { importMembers } from '../imports'
import { memberColumns } from '../imports/columns'
import { importColumnsEndpoint, importEndpoint } from '../imports/endpoint'
import { slugs } from '../slugs'
import { saveBeneficiariesEndpoint } from '../beneficiaries/endpoint'
import { MEMBER, memberFields } from './fields'
import { checkMember } from './hooks/check-member'
import { checkPayrollNumber } from './hooks/check-payroll-number'
import { normaliseMember } from './hooks/normalise-member'
import { numberMember } from './hooks/number-member'
import { recordPayrollPlace } from './hooks/record-payroll-place'

/** A person who belongs to the society. */
export const Members: CollectionConfig = withAudit(
  withPersonalSearch(
    tenantCollection(
      withPersonalData({
        slug: slugs.members,
        defaultSort: 'surname',
        admin: {
          defaultColumns: ['memberNumber', 'displayName', 'payrollNumber', 'status'],
          listSearchableFields: [
            'memberNumber',
            'surname',
            'forenames',
            'payrollNumber',
            'phone',
            'omang',
          ],
          group: groups.members,
          components: {
            beforeListTable: ['/admin/csv-import#ImportMembers'],
            views: {
              edit: {
                beneficiaries: {
                  Component: '/admin/beneficiaries/view#BeneficiariesView',
                  path: '/beneficiaries',
                  tab: {
                    label: ({ t }) => t('motshelo:beneficiaries' as never),
                    href: '/beneficiaries',
                    order: 110,
                  },
                },
              },
            },
          },
        },
        indexes: [
          { fields: ['tenant', 'memberNumber'], unique: true },
          { fields: ['tenant', 'payrollAuthority', 'payrollNumber'] },
          { fields: ['tenant', 'payrollNumber'] },
          { fields: ['tenant', 'phone'] },
          { fields: ['tenant', 'surname'] },
          { fields: ['tenant', 'status'] },
        ],
        fields: memberFields,
        hooks: {
          beforeValidate: [normaliseMember],
          beforeChange: [checkMember, numberMember, checkPayrollNumber],
          afterChange: [recordPayrollPlace],
        },
        endpoints: [
          saveBeneficiariesEndpoint,
          importEndpoint(slugs.members, importMembers),
          importColumnsEndpoint(slugs.members, memberColumns),
        ],
      }),
      { writtenBy: 'people', openToCustomFields: MEMBER, kept: true },
    ),
  ),
)
