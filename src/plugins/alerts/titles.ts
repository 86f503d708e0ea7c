import { joined, type Title } from '../../platform/labels'
import { alertSlugs } from './slugs'

/** How hits are named. */
export const titles: Record<string, Title> = {
  [alertSlugs.hits]: {
    by: 'firstSeen',
    of: ['alert', 'member', 'status'],
    search: ['alert.code', 'member.displayName', 'member.memberNumber'],
    make: async (row) =>
      joined(
        await row.related('alert', 'code'),
        await row.related('member', 'memberNumber'),
        row.option('status'),
      ),
  },
}
