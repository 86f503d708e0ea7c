import { joined, type Title } from '../../platform/labels'
import { exitSlugs } from './slugs'

/** How an exit is named: the member's number, the kind and the day. */
export const titles: Record<string, Title> = {
  [exitSlugs.exits]: {
    by: 'exitDate',
    of: ['member', 'kind', 'exitDate'],
    search: ['member.displayName', 'member.memberNumber', 'reason'],
    make: async (row) =>
      joined(await row.related('member', 'memberNumber'), row.option('kind'), row.text('exitDate')),
  },
  [exitSlugs.plans]: {
    by: 'lastDue',
    of: ['member', 'lastDue'],
    search: ['member.displayName', 'member.memberNumber'],
    make: async (row) => joined(await row.related('member', 'memberNumber'), row.text('lastDue')),
  },
}
