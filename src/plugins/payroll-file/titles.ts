import { joined, type Title } from '../../platform/labels'
import { payrollSlugs } from './slugs'

const ofAuthority = ['payrollAuthority.code', 'payrollAuthority.name', 'period']

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [payrollSlugs.fileFormatVersions]: {
    by: 'from',
    of: ['format', 'number', 'from'],
    search: ['format.name', 'format.key', 'from'],
    make: async (row) => joined(await row.related('format', 'name'), `v${row.text('number')}`),
  },
  [payrollSlugs.deductionRuns]: {
    by: 'period',
    of: ['payrollAuthority', 'period', 'sequence'],
    search: ofAuthority,
    make: async (row) =>
      joined(
        await row.related('payrollAuthority', 'code'),
        row.text('period'),
        `#${row.text('sequence')}`,
      ),
  },
  [payrollSlugs.payrollCalendar]: {
    by: 'period',
    of: ['payrollAuthority', 'period'],
    search: ofAuthority,
    make: async (row) => joined(await row.related('payrollAuthority', 'code'), row.text('period')),
  },
}
