import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withMemberParts } from './member-parts'
import { translations } from './translations'

export { memberTimeline, timelineKinds, type TimelineEntry, type TimelineKind } from './timeline'
export { membershipSlugs } from './slugs'

export type MembershipOptions = {
  /**
   * Keeps the collections, and with them the data, but drops endpoints, tabs and rules.
   * @default false
   */
  disabled?: boolean
}

/** The life of a member in the society: what happened, which documents are there, who admitted whom. */
export function membership({ disabled = false }: MembershipOptions = {}): Plugin {
  return (config: Config): Config => {
    const extended = extendPlatform(config, { plugin: 'membership', translations })
    return disabled ? extended : withMemberParts(extended)
  }
}
