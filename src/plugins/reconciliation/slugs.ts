/** The collections of this plugin. */
export const reconciliationSlugs = {
  remittances: 'remittances',
  remittanceLines: 'remittance-lines',
  rejectionLines: 'rejection-lines',
  items: 'reconciliation-items',
  arrears: 'arrears',
  arrearsPayments: 'arrears-payments',
  policies: 'reconciliation-policies',
  suspenseItems: 'suspense-items',
  suspenseResolutions: 'suspense-resolutions',
} as const
