import { joined, type Title } from '../../platform/labels'
import { reconciliationSlugs } from './slugs'

const ofMember = ['member.displayName', 'member.memberNumber']

/** How this plugin's documents are named where no field of theirs is a name. */
export const titles: Record<string, Title> = {
  [reconciliationSlugs.remittanceLines]: {
    by: 'row',
    of: ['row', 'payrollNumber', 'name'],
    search: ['payrollNumber', 'name', ...ofMember],
    make: (row) => `${row.text('row')}: ${row.text('payrollNumber') || row.text('name') || '–'}`,
  },
  [reconciliationSlugs.items]: {
    by: 'category',
    of: ['category', 'payrollNumber', 'deductionCode'],
    search: ['payrollNumber', 'deductionCode', ...ofMember],
    make: (row) =>
      joined(
        row.text('payrollNumber'),
        `${row.text('deductionCode')}:`,
        row.words('category', 'category'),
      ),
  },
  [reconciliationSlugs.arrears]: {
    by: 'period',
    of: ['member', 'product', 'period'],
    search: [...ofMember, 'product.code', 'period'],
    make: async (row) =>
      joined(
        await row.related('member', 'memberNumber'),
        await row.related('product', 'code'),
        row.text('period'),
      ),
  },
  [reconciliationSlugs.arrearsPayments]: {
    by: 'amount',
    of: ['member', 'amount'],
    search: ofMember,
    make: async (row) => joined(await row.related('member', 'memberNumber'), row.amount('amount')),
  },
  [reconciliationSlugs.suspenseItems]: {
    by: 'openedOn',
    of: ['payrollNumber', 'name', 'category', 'openedOn'],
    search: ['payrollNumber', 'name', ...ofMember],
    make: (row) =>
      joined(
        `${row.text('payrollNumber') || row.text('name') || '–'}:`,
        row.words('category', 'category'),
        row.text('openedOn'),
      ),
  },
  [reconciliationSlugs.suspenseResolutions]: {
    by: 'kind',
    of: ['kind', 'amount'],
    search: ['reason', 'makerName', 'checkerName'],
    make: (row) => joined(row.option('kind'), row.amount('amount')),
  },
}
