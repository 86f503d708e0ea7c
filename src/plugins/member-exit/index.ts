import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { exitCollections } from './collections'
import { exitEndpoints } from './endpoints'
import { approveOperation, undoOperation } from './exits/approval'
import { withExitTab } from './member-tab'
import { permissions } from './permissions'
import { postingEvents } from './posting-events'
import { translations } from './translations'

export { approveExit, undoExit } from './exits/approval'
export { rejectExit } from './exits/approve'
export { proposeExit, type ProposeExit } from './exits/propose'
export { exitSlugs } from './slugs'

const approvals = [approveOperation, undoOperation]

export type MemberExitOptions = {
  /** Keeps the collection, and with it the data, but drops endpoints and permissions. @default false */
  disabled?: boolean
}

/** Members leave with a settlement statement that a second person approves. */
export const memberExit =
  ({ disabled = false }: MemberExitOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(disabled ? config : withExitTab(config), {
      plugin: 'member-exit',
      collections: exitCollections.map((collection) =>
        disabled ? collection : { ...collection, endpoints: exitEndpoints },
      ),
      translations,
      ...(disabled ? {} : { permissions, postingEvents, approvals }),
    })
