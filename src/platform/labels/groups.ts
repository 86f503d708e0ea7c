import type { Text } from './text'

/** The groups of the navigation, in the order in which they stand there. */
export const groups = {
  members: { en: 'Members', tn: 'Maloko' },
  products: { en: 'Products', tn: 'Ditlhagiswa' },
  payroll: { en: 'Payroll', tn: 'Dituelo tsa mohiri' },
  ledger: { en: 'Ledger', tn: 'Dibuka tsa madi' },
  people: { en: 'People', tn: 'Badiri' },
  settings: { en: 'Settings', tn: 'Dipeelo' },
  platform: { en: 'Platform', tn: 'Serala' },
  records: { en: 'Records', tn: 'Direkoto' },
} as const satisfies Record<string, Text>

const order: readonly unknown[] = Object.values(groups)

/** Where a group stands; what has no group of ours comes last. */
export function placeOf(group: unknown): number {
  const place = order.indexOf(group)
  return place === -1 ? order.length : place
}
