import { joined, type Title } from '../../platform/labels'
import { mergeSlugs } from './slugs'

export const titles: Record<string, Title> = {
  [mergeSlugs.merges]: {
    by: 'status',
    of: ['merged', 'survivor', 'status'],
    search: ['survivor.displayName', 'survivor.memberNumber', 'merged.memberNumber', 'reason'],
    make: async (row) =>
      joined(
        await row.related('merged', 'memberNumber'),
        await row.related('survivor', 'memberNumber'),
        row.option('status'),
      ),
  },
}
