import { joined, type Title } from '../../platform/labels'
import { changeRequestSlugs } from './slugs'

export const titles: Record<string, Title> = {
  [changeRequestSlugs.requests]: {
    by: 'fields',
    of: ['member', 'fields', 'status'],
    search: ['member.displayName', 'member.memberNumber', 'fields', 'makerName'],
    make: async (row) =>
      joined(await row.related('member', 'memberNumber'), row.text('fields'), row.option('status')),
  },
}
