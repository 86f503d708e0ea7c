import { joined, type Title } from '../../platform/labels'
import { policySlugs } from './slugs'

const ofMember = ['member.displayName', 'member.memberNumber', 'policy.number']

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [policySlugs.lives]: {
    by: 'from',
    of: ['policy', 'relation', 'from'],
    search: ofMember,
    make: async (row) =>
      joined(await row.related('policy', 'number'), row.option('relation'), row.text('from')),
  },
  [policySlugs.events]: {
    by: 'on',
    of: ['policy', 'kind', 'on'],
    search: ofMember,
    make: async (row) =>
      joined(await row.related('policy', 'number'), row.option('kind'), row.text('on')),
  },
  [policySlugs.notices]: {
    by: 'stepOn',
    of: ['policy', 'kind', 'stepOn'],
    search: ofMember,
    make: async (row) =>
      joined(await row.related('policy', 'number'), row.option('kind'), row.text('stepOn')),
  },
}
