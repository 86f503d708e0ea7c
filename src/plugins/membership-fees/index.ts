import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withMemberTab } from '../../platform/member-tab'
import { billJob } from './billing/job'
import { feeCollections } from './collections'
import { waiverEndpoints } from './endpoints/decisions'
import { feeEndpoints } from './endpoints/fees'
import { permissions } from './permissions'
import { feeSlugs } from './slugs'
import { translations } from './translations'
import { feeVerification } from './verification'
import { undoWaiverOperation, waiveOperation } from './waivers/approval'

export { billFees, type Billed, type BillFees } from './billing/bill'
export { billJob } from './billing/job'
export { feeTargets, openFeesOf } from './register/find'
export { takeOffFees } from './register/pay'
export { oweFeesAgain } from './register/undo'
export { feeSlugs } from './slugs'
export { undoWaiver, waiveFee } from './waivers/approval'
export { rejectWaiver } from './waivers/decide'
export { proposeWaiver } from './waivers/propose'

const tab = {
  name: 'fees',
  label: 'membershipFees:fees',
  view: '/admin/membership-fees/view#MemberFeesView',
  order: 130,
}

export type MembershipFeesOptions = {
  /**
   * Keeps the collections, and with them the data and the bills that runs ask for, but drops endpoints,
   * the tab, and what the clock bills.
   * @default false
   */
  disabled?: boolean
}

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [feeSlugs.fees]: feeEndpoints,
  [feeSlugs.waivers]: waiverEndpoints,
}

const behaviour = {
  permissions,
  approvals: [waiveOperation, undoWaiverOperation],
  jobs: [billJob],
  verifications: [feeVerification],
}

/** Joining fees and yearly subscriptions: billed, asked for until they are paid, waived. */
export const membershipFees =
  ({ disabled = false }: MembershipFeesOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'membership-fees',
      collections: feeCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      translations,
      ...(disabled ? {} : behaviour),
    })
