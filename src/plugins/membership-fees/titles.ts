import { joined, type Title } from '../../platform/labels'
import { feeSlugs } from './slugs'

/** How the documents of this plugin are named. */
export const titles: Record<string, Title> = {
  [feeSlugs.fees]: {
    by: 'period',
    of: ['member', 'product', 'period'],
    search: ['member.displayName', 'member.memberNumber', 'period'],
    make: async (row) =>
      joined(
        await row.related('member', 'memberNumber'),
        await row.related('product', 'code'),
        row.text('period'),
      ),
  },
  [feeSlugs.waivers]: {
    by: 'reason',
    of: ['member', 'reason'],
    search: ['member.displayName', 'member.memberNumber', 'reason'],
    make: async (row) => joined(await row.related('member', 'memberNumber'), row.text('reason')),
  },
  [feeSlugs.entries]: {
    by: 'amount',
    of: ['member', 'kind', 'amount'],
    search: ['member.displayName', 'member.memberNumber'],
    make: async (row) =>
      joined(await row.related('member', 'memberNumber'), row.option('kind'), row.amount('amount')),
  },
  [feeSlugs.requests]: {
    by: 'amount',
    of: ['amount'],
    search: [],
    make: (row) => row.amount('amount'),
  },
}
