import type { SeedTenant } from '../../platform'
import { addShippedFormats } from './formats/shipped'

/** Gives a new society the shipped formats. */
export const seedGlExport: SeedTenant = async ({ transaction, tenant, actor }) => {
  await addShippedFormats(transaction, { tenant, actor, status: 'published' })
}
