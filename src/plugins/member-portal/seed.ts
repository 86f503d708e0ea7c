import type { SeedTenant } from '../../platform'
import { portalSlugs } from './slugs'

/** Opens the portal for a new society; one that was there before opens it by itself. */
export const seedPortal: SeedTenant = async ({ transaction, tenant }) => {
  const shown = { showBeneficiaries: true, showProducts: true, uploadDocuments: true }
  await transaction.insertMany({ tenant }, portalSlugs.settings, [
    { enabled: true, languages: 'en-tn', noticeVersion: 1, ...shown },
  ])
}
