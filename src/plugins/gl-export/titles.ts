import { joined, type Title } from '../../platform/labels'
import { glSlugs } from './slugs'

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [glSlugs.formats]: {
    by: 'name',
    of: ['name', 'number'],
    search: ['name', 'key'],
    make: (row) => joined(row.text('name'), `v${row.text('number')}`),
  },
  [glSlugs.accounts]: {
    by: 'code',
    of: ['account', 'code'],
    search: ['code', 'name', 'account.code', 'account.name'],
    make: async (row) => joined(await row.related('account', 'code'), row.text('code')),
  },
  [glSlugs.batches]: {
    by: 'number',
    of: ['target', 'number', 'to'],
    search: ['target.name', 'target.code', 'to'],
    make: async (row) =>
      joined(await row.related('target', 'name'), `#${row.text('number')}`, row.text('to')),
  },
}
