import { joined, type Title } from '../../platform/labels'
import { messageSlugs } from './slugs'

const wish: Title = {
  by: 'createdAt',
  of: ['member', 'purpose'],
  search: ['member.displayName', 'member.memberNumber'],
  make: async (row) => joined(await row.related('member', 'memberNumber'), row.option('purpose')),
}

export const titles: Record<string, Title> = {
  [messageSlugs.messages]: {
    by: 'createdAt',
    of: ['member', 'subject'],
    search: ['subject', 'recipient', 'member.displayName', 'member.memberNumber'],
    make: async (row) => joined(await row.related('member', 'memberNumber'), row.text('subject')),
  },
  [messageSlugs.templates]: {
    by: 'event',
    of: ['event'],
    search: ['event'],
    make: (row) => row.words('event', 'messageEvent'),
  },
  [messageSlugs.optOuts]: wish,
  [messageSlugs.optIns]: wish,
}
