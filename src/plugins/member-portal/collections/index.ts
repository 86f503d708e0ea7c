import type { CollectionConfig } from 'payload'
import { withLabels, withTitles } from '../../../platform/labels'
import { titles } from '../titles'
import { texts } from '../translations'
import { PortalAccounts } from './accounts'
import { PortalCodes } from './codes'
import { PortalConsents } from './consents'
import { PortalLinks } from './links'
import { PortalOutbox } from './outbox'
import { PortalSessions } from './sessions'
import { PortalSettings } from './settings'

const declared: CollectionConfig[] = [
  PortalSettings,
  PortalLinks,
  PortalConsents,
  PortalOutbox,
  PortalAccounts,
  PortalSessions,
  PortalCodes,
]

/** The collections of this plugin with their titles and words. */
export const portalCollections = declared.map(withTitles(titles)).map(withLabels(texts))
