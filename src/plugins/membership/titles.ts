import { joined, type Title } from '../../platform/labels'
import { membershipSlugs } from './slugs'

const ofMember = ['member.displayName', 'member.memberNumber']

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [membershipSlugs.memberDocuments]: {
    by: 'status',
    of: ['member', 'requirement', 'status'],
    search: [...ofMember, 'requirement.name'],
    make: async (row) =>
      joined(
        await row.related('requirement', 'name'),
        await row.related('member', 'memberNumber'),
        row.option('status'),
      ),
  },
  [membershipSlugs.decisions]: {
    by: 'date',
    of: ['member', 'decision', 'date'],
    search: ofMember,
    make: async (row) =>
      joined(await row.related('member', 'memberNumber'), row.option('decision'), row.text('date')),
  },
}
