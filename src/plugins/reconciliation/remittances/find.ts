import type { Operations } from '../../../storage/types'
import { allRows, firstRow } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import type { RemittanceRow } from './types'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @throws REMITTANCE_UNKNOWN when the society has no such remittance */
export async function findRemittance(
  operations: Operations,
  { tenant, remittance }: { tenant: string; remittance: string },
): Promise<RemittanceRow> {
  const row = UUID.test(remittance)
    ? await firstRow<RemittanceRow>(operations, { tenant }, reconciliationSlugs.remittances, {
        id: { equals: remittance },
      })
    : null
  if (row) return row
  throw reconciliationErrors.REMITTANCE_UNKNOWN(`There is no remittance ${remittance}.`, {
    remittance,
  })
}

/** The society whose remittance it is; the caller must still be allowed to see it. */
export async function tenantOfRow(
  operations: Operations,
  collection: string,
  id: string,
): Promise<string | null> {
  if (!UUID.test(id)) return null
  const row = await firstRow<{ tenant: string }>(operations, { platform: true }, collection, {
    id: { equals: id },
  })
  return row?.tenant ?? null
}

/** The remittances of a month that count, first to last. */
export async function remittancesOf(
  operations: Operations,
  { tenant, authority, period }: { tenant: string; authority: string; period: string },
): Promise<RemittanceRow[]> {
  const rows = await allRows<RemittanceRow>(
    operations,
    { tenant },
    reconciliationSlugs.remittances,
    {
      where: {
        payrollAuthority: { equals: authority },
        period: { equals: period },
        status: { not_in: ['reversed', 'cancelled'] },
      },
    },
  )
  return rows.sort((a, b) => a.sequence - b.sequence)
}
