import type { CollectionConfig } from 'payload'
import { platformCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'

/**
 * The log-in of a person who may be a member of several societies. No user of Payload: it has no
 * password, no token that Payload reads, and nobody sees it through Payload at all.
 */
export const PortalAccounts: CollectionConfig = platformCollection(
  {
    slug: portalSlugs.accounts,
    fields: [
      // A keyed hash of who it is and what the codes were sent to; neither can be read from it.
      { name: 'key', type: 'text', required: true, unique: true, index: true },
      { name: 'language', type: 'text' },
    ],
  },
  { writtenBy: 'system', internal: true, kept: true },
)
