import type { Operations, Row } from '../../storage/types'
import { ledgerErrors } from '../errors'
import { isId } from '../posting/ids'
import { ledgerSlugs } from '../slugs'

/** The tenant's own row, for its currency and its time zone. @throws TENANT_UNKNOWN */
export async function readTenant(operations: Operations, tenant: string): Promise<Row> {
  if (isId(tenant)) {
    const where = { id: { equals: tenant } }
    const rows = operations.stream({ platform: true }, ledgerSlugs.tenants, { where })
    for await (const [row] of rows) if (row) return row
  }
  throw ledgerErrors.TENANT_UNKNOWN(`"${tenant}" is no society.`, { tenant })
}
