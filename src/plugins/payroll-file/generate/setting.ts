import { definitionOf, versionFor } from '../../../collections/product-versions/terms'
import { slugs } from '../../../collections/slugs'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import type { Period } from '../../../domain/calendar'
import type { Frequency } from '../../../domain/products'
import type { Operations, Row } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { allRows, firstRow, isId } from '../../../storage/reading'

export type AuthorityRow = {
  id: string
  code: string
  name: string
  fileMode: 'full' | 'delta'
  status: 'active' | 'suspended'
}

export type CodeRow = { id: string; code: string; status: 'active' | 'suspended' }

export type ProductRow = {
  id: string
  code: string
  kind: string
  account: string
  deductionCode: string | null
  frequency: Frequency
}

export type TenantRow = {
  id: string
  slug: string
  name: string
  currency: string
  timeZone: string
}

/**
 * Finds a payroll authority by its code or its id.
 * @throws AUTHORITY_UNKNOWN
 */
export async function findAuthority(
  operations: Operations,
  { tenant, authority }: { tenant: string; authority: string },
): Promise<AuthorityRow> {
  const field = isId(authority) ? 'id' : 'code'
  const row = await firstRow<AuthorityRow & Row>(operations, { tenant }, slugs.payrollAuthorities, {
    [field]: { equals: authority },
  })
  if (row) return row
  throw payrollErrors.AUTHORITY_UNKNOWN(`There is no payroll authority "${authority}".`, {
    field: 'authority',
    authority,
  })
}

/** The society itself, which every file names. */
export async function loadTenant(operations: Operations, tenant: string): Promise<TenantRow> {
  const row = await firstRow<TenantRow & Row>(operations, { platform: true }, slugs.tenants, {
    id: { equals: tenant },
  })
  if (row) return row
  throw payrollErrors.TENANT_UNKNOWN(`There is no society ${tenant}.`, { tenant })
}

/** The codes under which an authority deducts for the society, by their id. */
export async function loadCodes(
  operations: Operations,
  { tenant, authority }: { tenant: string; authority: string },
): Promise<Map<string, CodeRow>> {
  const rows = await allRows<CodeRow & Row>(operations, { tenant }, slugs.deductionCodes, {
    where: { payrollAuthority: { equals: authority } },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The society's products by their id, with how often they are due by the terms of a month. */
export async function loadProducts(
  operations: Operations,
  tenant: string,
  period: Period,
): Promise<Map<string, ProductRow>> {
  const products = await loadCatalogue(operations, tenant)
  return new Map(
    [...products].map(([id, product]) => [id, { ...product, ...dueIn(product, period) }]),
  )
}

function dueIn({ versions }: CatalogueProduct, period: Period): Pick<ProductRow, 'frequency'> {
  const version = versionFor(versions, period)
  return { frequency: version ? definitionOf(version).frequency : 'monthly' }
}
