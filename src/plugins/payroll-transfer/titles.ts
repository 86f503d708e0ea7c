import { joined, type Title } from '../../platform/labels'
import { transferSlugs } from './slugs'

export const titles: Record<string, Title> = {
  [transferSlugs.transfers]: {
    by: 'from',
    of: ['member', 'toAuthority', 'from'],
    search: ['member.displayName', 'member.memberNumber', 'fromNumber', 'toNumber'],
    make: async (row) =>
      joined(
        await row.related('member', 'memberNumber'),
        await row.related('toAuthority', 'code'),
        row.text('from'),
      ),
  },
}
