import { joined, type Title } from '../../platform/labels'
import { statutorySlugs } from './slugs'

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [statutorySlugs.settings]: {
    by: 'key',
    of: ['key', 'from'],
    search: ['key', 'source'],
    make: (row) => joined(row.text('key'), row.text('from')),
  },
  [statutorySlugs.reports]: {
    by: 'key',
    of: ['key', 'to', 'version'],
    search: ['key', 'to'],
    make: (row) => joined(row.text('key'), row.text('to'), `v${row.text('version')}`),
  },
}
