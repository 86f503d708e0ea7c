import { joined, type Title } from '../../platform/labels'
import { payoutSlugs } from './slugs'

/** How the documents of this plugin are named. */
export const titles: Record<string, Title> = {
  [payoutSlugs.payouts]: {
    by: 'narrative',
    of: ['narrative', 'amount'],
    search: ['member.displayName', 'member.memberNumber', 'narrative'],
    make: (row) => joined(row.text('narrative'), row.amount('amount')),
  },
  [payoutSlugs.batches]: {
    by: 'payOn',
    of: ['payOn', 'total'],
    search: ['payOn'],
    make: (row) => joined(row.text('payOn'), row.amount('total')),
  },
  [payoutSlugs.lines]: {
    by: 'reference',
    of: ['reference', 'narrative'],
    search: ['reference', 'member.displayName', 'member.memberNumber', 'narrative'],
    make: (row) => joined(row.text('reference'), row.text('narrative')),
  },
  [payoutSlugs.accounts]: {
    by: 'name',
    of: ['member', 'name'],
    search: ['name', 'member.displayName', 'member.memberNumber'],
    make: async (row) => joined(await row.related('member', 'memberNumber'), row.text('name')),
  },
}
