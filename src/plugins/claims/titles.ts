import { joined, type Title } from '../../platform/labels'
import { claimSlugs } from './slugs'

const ofClaim = ['claim.number', 'claim.deceasedName']

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [claimSlugs.decisions]: {
    by: 'on',
    of: ['claim', 'kind', 'on'],
    search: ofClaim,
    make: async (row) =>
      joined(await row.related('claim', 'number'), row.option('kind'), row.text('on')),
  },
  [claimSlugs.documents]: {
    by: 'requirement',
    of: ['claim', 'requirement'],
    search: [...ofClaim, 'requirement'],
    make: async (row) => joined(await row.related('claim', 'number'), row.text('requirement')),
  },
  [claimSlugs.payees]: {
    by: 'name',
    of: ['claim', 'name'],
    search: [...ofClaim, 'name'],
    make: async (row) => joined(await row.related('claim', 'number'), row.text('name')),
  },
}
