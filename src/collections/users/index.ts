import type { CollectionConfig } from 'payload'
import { groups } from '../../platform/labels'
import { platformCollection } from '../../tenants/ownership'
import { slugs } from '../slugs'
import { guardUserChanges, markGivenPassword } from './changes'
import { noVerificationEndpoint } from './no-verification'
import { secureCookies } from './cookies'
import { userFields } from './fields'
import { firstOperatorEndpoint } from './first-operator'
import { forgottenPasswordEndpoint, refuseForgottenByGraphql } from './forgotten-password'
import { slowUnknownLogIn } from './log-in-time'
import { checkPassword } from './password'
import { guardUserQueries, hideOtherSocieties } from './queries'
import { reassignAfterChange, reassignAfterDelete } from './reassign-approvals'
import { endSessionsOfDisabled, keepWhoActed, refuseDisabled } from './sessions'

/** Staff. One log-in may serve several societies, with roles of its own in each. */
export const Users: CollectionConfig = platformCollection(
  {
    slug: slugs.users,
    auth: {
      useSessions: true,
      maxLoginAttempts: 10,
      lockTime: 10 * 60 * 1000,
      tokenExpiration: 8 * 3600,
      cookies: { sameSite: 'Strict', secure: secureCookies() },
    },
    admin: {
      useAsTitle: 'name',
      listSearchableFields: ['name', 'email'],
      defaultColumns: ['name', 'email', 'status'],
      group: groups.people,
    },
    disableDuplicate: true,
    endpoints: [firstOperatorEndpoint, forgottenPasswordEndpoint, noVerificationEndpoint],
    hooks: {
      beforeOperation: [
        guardUserQueries,
        guardUserChanges,
        checkPassword,
        slowUnknownLogIn,
        refuseForgottenByGraphql,
      ],
      beforeChange: [markGivenPassword, endSessionsOfDisabled],
      afterChange: [reassignAfterChange],
      beforeDelete: [keepWhoActed],
      afterDelete: [reassignAfterDelete],
      beforeLogin: [refuseDisabled],
      afterRead: [hideOtherSocieties],
    },
    fields: userFields,
  },
  {
    writtenBy: 'people',
    societyPath: 'tenants.tenant',
    societyMay: ['read', 'create', 'update'],
    ownRow: true,
  },
)
