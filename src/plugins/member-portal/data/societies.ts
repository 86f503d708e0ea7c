import { slugs } from '../../../collections/slugs'
import type { Language, PortalSociety } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import { portalSlugs } from '../slugs'

type TenantRow = Row & { id: string; name: string; slug: string; status: string; timeZone: string }

/** A society whose portal is open; a suspended one can be read only. */
export type OpenSociety = PortalSociety & { isSuspended: boolean; takesApplications: boolean }

/**
 * The societies whose members may sign in, by name.
 * @param only their ids; all of them when left out
 */
export async function openSocieties(storage: Storage, only?: string[]): Promise<OpenSociety[]> {
  if (only?.length === 0) return []
  const settings = await allRows<Row & { tenant: string }>(
    storage,
    { platform: true },
    portalSlugs.settings,
    { where: { enabled: { equals: true }, ...(only ? { tenant: { in: only } } : {}) } },
  )
  const byTenant = new Map(settings.map((row) => [row.tenant, row]))
  const tenants = await allRows<TenantRow>(storage, { platform: true }, slugs.tenants, {
    where: { id: { in: [...byTenant.keys()] }, status: { in: ['active', 'suspended'] } },
  })
  return tenants
    .map((tenant) => societyOf(tenant, byTenant.get(tenant.id) ?? {}))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

function societyOf(tenant: TenantRow, settings: Row): OpenSociety {
  const { id, slug, name, status, timeZone } = tenant
  return {
    ...{ id, slug, timeZone, isSuspended: status === 'suspended' },
    takesApplications: settings.takesApplications === true && status === 'active',
    name: textIn(tenant, 'branding.displayName') ?? name,
    colour: textIn(tenant, 'branding.colour') ?? null,
    languages: String(settings.languages ?? 'en-tn').split('-') as Language[],
    welcome: bothOf(settings, 'welcome'),
    helpPhone: textIn(settings, 'helpPhone') ?? null,
    showBeneficiaries: settings.showBeneficiaries !== false,
    showProducts: settings.showProducts !== false,
    uploadDocuments: settings.uploadDocuments !== false,
    privacyNotice: bothOf(settings, 'privacyNotice'),
    noticeVersion: Number(settings.noticeVersion ?? 1),
  }
}

function bothOf(row: Row, field: string): { en?: string; tn?: string } {
  const [en, tn] = [textIn(row, `${field}.en`), textIn(row, `${field}.tn`)]
  return { ...(en ? { en } : {}), ...(tn ? { tn } : {}) }
}

const textIn = (row: Row, field: string): string | undefined => {
  const value = row[field]
  return typeof value === 'string' && value.trim() ? value.trim() : undefined
}
