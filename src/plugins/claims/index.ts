import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withMemberTab } from '../../platform/member-tab'
import { approveClaimOperation } from './claims/approve'
import { claimCollections } from './collections'
import { FILE_PURPOSE } from './documents/add'
import { addDocumentEndpoint, documentEndpoints } from './endpoints/documents'
import { claimEndpoints } from './endpoints/claims'
import { claimEvents } from './message-events'
import { claimPayables } from './payees/source'
import { permissions } from './permissions'
import { claimPages } from './portal'
import { postingEvents } from './posting-events'
import { seedClaims } from './seed'
import { claimSlugs } from './slugs'
import { translations } from './translations'
import { claimVerification } from './verification'

export { approveClaim, type ApproveClaim } from './claims/approve'
export { assessClaim } from './claims/assess'
export { appealClaim, declineClaim } from './claims/decide'
export { recordDeath } from './claims/death'
export { fileClaim, type FileClaim } from './claims/file'
export { claimNumbered, findClaim } from './claims/find'
export { offeredTo, type Offered, type Subject } from './claims/offered'
export { claimView, clockOf, type ClaimView } from './claims/view'
export { addClaimDocument, type AddClaimDocument } from './documents/add'
export { rejectDocument, verifyDocument } from './documents/decide'
export { namePayees } from './payees/name'
export { proposedPayees, type ProposedPayee } from './payees/propose'
export {
  openPayables,
  payablesOf,
  returnPayable,
  settlePayable,
  type Payable,
  type SettlePayable,
} from './payees/payables'
export { releaseClaim } from './payees/release'
export { claimSlugs } from './slugs'
export type { NamedPayee } from './types'

const tab = {
  name: 'claims',
  label: 'claims:claims',
  view: '/admin/claims/member-view#MemberClaimsView',
  order: 120,
}

export type ClaimsOptions = {
  /** Keeps the collections, and with them the data, but drops endpoints, the tab and what is told. @default false */
  disabled?: boolean
}

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [claimSlugs.claims]: [...claimEndpoints, addDocumentEndpoint],
  [claimSlugs.documents]: documentEndpoints,
}

const behaviour = {
  ...{ permissions, postingEvents, seedTenant: seedClaims },
  approvals: [approveClaimOperation],
  messageEvents: Object.values(claimEvents),
  verifications: [claimVerification],
  portalPages: claimPages,
  payableSources: [claimPayables],
}

/** Claims: filed, assessed by rules in words, decided by another person, released, and paid. */
export const claims =
  ({ disabled = false }: ClaimsOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'claims',
      collections: claimCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      filePurposes: [{ key: FILE_PURPOSE, permission: 'claim-documents.download' }],
      customFieldCollections: [claimSlugs.types],
      translations,
      ...(disabled ? {} : behaviour),
    })
