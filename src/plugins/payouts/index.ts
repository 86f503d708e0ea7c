import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withMemberTab } from '../../platform/member-tab'
import { confirmAccountOperation } from './accounts/confirm'
import { approveBatchOperation } from './batches/approve'
import { PAYOUT_FILE, releaseBatchOperation } from './batches/release'
import { payoutCollections } from './collections'
import { accountEndpoints } from './endpoints/accounts'
import { batchEndpoints } from './endpoints/batches'
import { lineEndpoints } from './endpoints/lines'
import { payoutMade } from './message-events'
import { permissions } from './permissions'
import { postingEvents } from './posting-events'
import { payoutSlugs } from './slugs'
import { translations } from './translations'
import { payoutVerification } from './verification'

export { confirmAccount, rejectAccount } from './accounts/confirm'
export { proposeAccount, writeAccount, type ProposeAccount } from './accounts/propose'
export { approveBatch, cancelBatch } from './batches/approve'
export { linesOfBatch } from './batches/find'
export { layoutsFor } from './batches/layout'
export { makeBatch, type Made, type MakeBatch } from './batches/make'
export { recordOutcome, type RecordOutcome } from './batches/outcome'
export { releaseBatch, type Released } from './batches/release'
export { assertNotHeld } from './register/held'
export { payableWithAccounts, type ListedPayable } from './register/list'
export { sourcesOf } from './register/payable'
export { payoutSlugs } from './slugs'

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [payoutSlugs.batches]: batchEndpoints,
  [payoutSlugs.lines]: lineEndpoints,
  [payoutSlugs.accounts]: accountEndpoints,
}

const behaviour = {
  permissions,
  postingEvents,
  approvals: [approveBatchOperation, releaseBatchOperation, confirmAccountOperation],
  messageEvents: [payoutMade],
  verifications: [payoutVerification],
  filePurposes: [{ key: PAYOUT_FILE, permission: 'payouts.release' }],
}

const tab = {
  name: 'payouts',
  label: 'payouts:accounts',
  view: '/admin/payouts/view#MemberPayoutsView',
  order: 135,
}

export type PayoutsOptions = {
  /** Keeps the collections, and with them the data, but drops endpoints and permissions. @default false */
  disabled?: boolean
}

/** Money that goes out: batches of what other plugins say is payable, through a bank file, once each. */
export const payouts =
  ({ disabled = false }: PayoutsOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'payouts',
      collections: payoutCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      translations,
      ...(disabled ? {} : behaviour),
    })
