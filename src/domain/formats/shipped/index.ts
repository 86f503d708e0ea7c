import type { FormatDefinition } from '../definition/schema'
import { deductionCsv } from './deduction-csv'
import { deductionFixed } from './deduction-fixed'
import { payoutCsv } from './payout-csv'
import { rejectionCsv } from './rejection-csv'
import { remittanceCsv } from './remittance-csv'
import { remittanceTotalsCsv } from './remittance-totals-csv'

export type ShippedFormat = { key: string; name: string; definition: FormatDefinition }

/** The formats every society starts with; a society changes its own copy. */
export const shippedFormats: readonly ShippedFormat[] = [
  { key: 'deduction-csv', name: 'Deductions, CSV with trailer', definition: deductionCsv },
  { key: 'deduction-fixed', name: 'Deductions, fixed width', definition: deductionFixed },
  { key: 'remittance-csv', name: 'Remittance, CSV', definition: remittanceCsv },
  {
    key: 'remittance-totals-csv',
    name: 'Remittance, CSV with trailer',
    definition: remittanceTotalsCsv,
  },
  { key: 'rejection-csv', name: 'Rejections, CSV', definition: rejectionCsv },
  { key: 'payout-csv', name: 'Payouts, CSV', definition: payoutCsv },
]
