import { joined, type Title } from '../../platform/labels'
import { receiptSlugs } from './slugs'

/** How the documents of this plugin are named. */
export const titles: Record<string, Title> = {
  [receiptSlugs.receipts]: {
    by: 'reference',
    of: ['member', 'receivedOn', 'reference'],
    search: ['member.displayName', 'member.memberNumber', 'reference'],
    make: async (row) =>
      joined(
        await row.related('member', 'memberNumber'),
        row.text('receivedOn'),
        row.text('reference'),
      ),
  },
  [receiptSlugs.lines]: {
    by: 'amount',
    of: ['member', 'target', 'amount'],
    search: ['member.displayName', 'member.memberNumber'],
    make: async (row) =>
      joined(
        await row.related('member', 'memberNumber'),
        row.option('target'),
        row.amount('amount'),
      ),
  },
  [receiptSlugs.bankings]: {
    by: 'slip',
    of: ['bankedOn', 'slip'],
    search: ['slip'],
    make: (row) => joined(row.text('bankedOn'), row.text('slip')),
  },
}
