import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { portalCollections } from './collections'
import { withDelivery } from './delivery'
import { contentEndpoint } from './endpoints'
import { withMemberParts } from './member-parts'
import { portalInvitation, signInCode } from './message-events'
import { portalPages } from './pages'
import { permissions } from './permissions'
import { seedPortal } from './seed'
import type { DeliverCode } from './sign-in/deliver'
import { codesPoller } from './sign-in/send-codes'
import { portalSlugs } from './slugs'
import { translations } from './translations'

export { servePortal } from './http/serve'
export { inviteMember, sendInvitation } from './sign-in/invitation'
export { codesPoller, sendCodes } from './sign-in/send-codes'
export { PortalSecrets } from './sign-in/secrets'
export type { CodeMessage, DeliverCode } from './sign-in/deliver'
export { showsCodes } from './shows-codes'
export { portalSlugs } from './slugs'

const messageEvents = [signInCode, portalInvitation]
const pollers = [codesPoller]

export type MemberPortalOptions = {
  /**
   * Keeps the collections, and with them the data, but drops pages, endpoints and the member's tab.
   * @default false
   */
  disabled?: boolean
  /** Another way in which codes reach members. Without it the portal sends them by SMS or e-mail itself. */
  deliverCode?: DeliverCode
}

/** Members look after their own membership: sign-in, balances, statements, family, documents, consents. */
export function memberPortal({ disabled = false, deliverCode }: MemberPortalOptions = {}): Plugin {
  return (config: Config): Config => {
    const extended = extendPlatform(disabled ? config : withMemberParts(config), {
      plugin: 'member-portal',
      collections: portalCollections.map((collection) =>
        disabled || collection.slug !== portalSlugs.outbox
          ? collection
          : { ...collection, endpoints: [contentEndpoint] },
      ),
      permissions,
      translations,
      seedTenant: seedPortal,
      ...(disabled ? {} : { portalPages, messageEvents, ...(deliverCode ? {} : { pollers }) }),
    })
    return { ...extended, custom: withDelivery(extended.custom, deliverCode) }
  }
}
