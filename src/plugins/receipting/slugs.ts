/** Slugs of this plugin's collections. */
export const receiptSlugs = {
  receipts: 'receipts',
  lines: 'receipt-lines',
  bankings: 'bankings',
} as const
