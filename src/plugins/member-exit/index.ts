import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withMemberTab } from '../../platform/member-tab'
import { exitCollections } from './collections'
import { exitEndpoints } from './endpoints'
import { approveOperation, undoOperation } from './exits/approval'
import { permissions } from './permissions'
import { planEndpoints } from './plans/endpoints'
import { exitSlugs } from './slugs'
import { postingEvents } from './posting-events'
import { exitPayables } from './settlement/payable'
import { translations } from './translations'

export { approveExit, undoExit } from './exits/approval'
export { rejectExit } from './exits/approve'
export { proposeExit, type ProposeExit } from './exits/propose'
export { receiveInstalment, type ReceiveInstalment } from './plans/receive'
export { takeSettlement } from './settlement/take'
export { exitSlugs } from './slugs'

const endpoints: Record<string, CollectionConfig['endpoints']> = {
  [exitSlugs.exits]: exitEndpoints,
  [exitSlugs.plans]: planEndpoints,
}

const approvals = [approveOperation, undoOperation]

const tab = {
  name: 'exit',
  label: 'memberExit:exit',
  view: '/admin/member-exits/view#MemberExitView',
  order: 165,
}

export type MemberExitOptions = {
  /** Keeps the collection, and with it the data, but drops endpoints and permissions. @default false */
  disabled?: boolean
}

/** Members leave with a settlement statement that a second person approves. */
export const memberExit =
  ({ disabled = false }: MemberExitOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withMemberTab(config, tab), {
      plugin: 'member-exit',
      collections: exitCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: endpoints[collection.slug] ?? [] },
      ),
      translations,
      ...(disabled
        ? {}
        : { permissions, postingEvents, approvals, payableSources: [exitPayables] }),
    })
