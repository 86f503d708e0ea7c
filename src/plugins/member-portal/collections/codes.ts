import type { CollectionConfig } from 'payload'
import { slugs } from '../../../collections/slugs'
import { tenantCollection } from '../../../tenants/ownership'
import { portalSlugs } from '../slugs'

/**
 * A try to sign in, and the code that it waits for; or an invitation. Whoever is unknown gets a row,
 * too, with a code that nobody was sent.
 */
export const PortalCodes: CollectionConfig = tenantCollection(
  {
    slug: portalSlugs.codes,
    indexes: [{ fields: ['tenant', 'subject'] }, { fields: ['tenant', 'member'] }],
    fields: [
      { name: 'kind', type: 'select', required: true, options: ['code', 'invitation'] },
      // Whom it is about, as a keyed hash: also of people who don't exist.
      { name: 'subject', type: 'text', required: true },
      { name: 'member', type: 'relationship', relationTo: slugs.members, index: false },
      // What the account is found by once the code is right.
      { name: 'accountKey', type: 'text' },
      // Hash of what the browser holds; of the code itself for an invitation.
      { name: 'handle', type: 'text', required: true, unique: true, index: true },
      { name: 'codeHash', type: 'text', required: true },
      { name: 'tries', type: 'number', required: true, defaultValue: 0 },
      { name: 'askedAt', type: 'text', required: true },
      { name: 'expiresAt', type: 'text', required: true },
      { name: 'usedAt', type: 'text' },
    ],
  },
  { writtenBy: 'system', internal: true },
)
