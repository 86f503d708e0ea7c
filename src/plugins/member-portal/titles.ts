import { joined, type Title } from '../../platform/labels'
import { portalSlugs } from './slugs'

const ofMember = ['member.displayName', 'member.memberNumber']

const titleOf = (field: 'provedBy' | 'channel' | 'purpose'): Title => ({
  by: field,
  of: ['member', field],
  search: ofMember,
  make: async (row) => joined(await row.related('member', 'memberNumber'), row.option(field)),
})

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [portalSlugs.links]: titleOf('provedBy'),
  [portalSlugs.outbox]: titleOf('channel'),
  [portalSlugs.consents]: titleOf('purpose'),
  [portalSlugs.settings]: {
    by: 'languages',
    of: ['languages'],
    // There is one for each society: nobody searches among them, and an option can't be searched as a text.
    search: ['helpPhone'],
    make: (row) => row.option('languages'),
  },
}
