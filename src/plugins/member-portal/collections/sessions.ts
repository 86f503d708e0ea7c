import type { CollectionConfig } from 'payload'
import { platformCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'

/** Somebody who is signed in to the portal on one phone. Ended ones stay until they are old. */
export const PortalSessions: CollectionConfig = platformCollection(
  {
    slug: portalSlugs.sessions,
    fields: [
      // Ids of the log-in, and of the link with the society that is looked at.
      { name: 'account', type: 'text', required: true, index: true },
      { name: 'link', type: 'text' },
      // The token is in the browser only.
      { name: 'tokenHash', type: 'text', required: true, unique: true, index: true },
      { name: 'isKept', type: 'checkbox', defaultValue: false },
      { name: 'startedAt', type: 'text', required: true },
      { name: 'lastSeenAt', type: 'text', required: true },
      { name: 'endedAt', type: 'text' },
    ],
  },
  { writtenBy: 'system', internal: true },
)
