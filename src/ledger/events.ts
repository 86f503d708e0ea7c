/** The events that the platform itself posts; plugins add theirs through `extendPlatform`. */
export const ledgerEvents: { key: string; label: string }[] = [
  { key: 'remittance.allocated', label: 'Money received is allocated to a subscription' },
  {
    key: 'remittance.suspense',
    label: 'Money received can’t be allocated and is held in suspense',
  },
  { key: 'remittance.member-credit', label: 'An excess is held to the member’s credit' },
  { key: 'remittance.reversed', label: 'The payroll takes back money that is held in suspense' },
  { key: 'remittance.banked', label: 'The payroll office pays into the bank' },
  { key: 'remittance.fee', label: 'The payroll office keeps its fee' },
  { key: 'remittance.vat', label: 'The payroll office keeps the VAT on its fee' },
  { key: 'suspense.allocated', label: 'Money in suspense is allocated to a subscription' },
  { key: 'suspense.refunded', label: 'Money in suspense is refunded to the member' },
  { key: 'suspense.returned', label: 'Money in suspense is returned to the payroll office' },
]
