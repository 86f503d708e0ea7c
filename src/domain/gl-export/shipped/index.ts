import type { LedgerFormat } from '../definition/schema'
import { erpnext } from './erpnext'
import { odoo } from './odoo'
import { pastel } from './pastel'
import { plainCsv } from './plain-csv'
import { quickbooksDesktop } from './quickbooks-desktop'
import { quickbooksOnline } from './quickbooks-online'
import { xero } from './xero'

export type ShippedLedgerFormat = { key: string; name: string; definition: LedgerFormat }

/** The formats every society starts with; it changes copies of its own. */
export const shippedLedgerFormats: readonly ShippedLedgerFormat[] = [
  { key: 'sage-pastel', name: 'Sage Pastel, journal batch', definition: pastel },
  { key: 'xero', name: 'Xero, manual journals', definition: xero },
  { key: 'quickbooks-online', name: 'QuickBooks Online, journals', definition: quickbooksOnline },
  { key: 'quickbooks-desktop', name: 'QuickBooks Desktop, IIF', definition: quickbooksDesktop },
  { key: 'odoo', name: 'Odoo, journal entries', definition: odoo },
  { key: 'erpnext', name: 'ERPNext, journal entries', definition: erpnext },
  { key: 'plain-csv', name: 'Plain CSV', definition: plainCsv },
]
