import type { PostgresAdapter } from '@payloadcms/db-postgres'

type RawIndex = { name?: string; on: string | string[]; unique?: boolean }
type RawTable = {
  columns: Record<string, { name: string; reference?: { onDelete?: string } }>
  indexes?: Record<string, RawIndex>
  foreignKeys?: Record<string, unknown>
}

type Owned = {
  slug: string
  custom?: { ownership?: { of?: string; writtenBy?: string; orderedWithin?: string } }
}

const KEPT_INDEXES = new Set(['createdAt', 'updatedAt', 'created_at', 'updated_at'])

/**
 * Gives the tables of societies the shape that runs over many rows need. Each is read in the order of
 * its ids within a tenant, or within what it says it is read by, so that is its index.
 *
 * And it takes off the tables that runs fill in bulk what Payload adds to every relation: an index of its own,
 * although every query begins with the tenant and has its compound index, and a foreign key, although
 * only named operations write these rows, with ids that they have just read. Both would be paid for
 * each of the hundred thousand postings of a run. `verify` checks that nothing points nowhere.
 */
export function shapeTenantTables({ adapter }: { adapter: unknown }): void {
  const { payload, rawTables, tableNameMap } = adapter as PostgresAdapter & {
    rawTables: Record<string, RawTable>
  }
  for (const { slug, custom } of payload.config.collections as unknown as Owned[]) {
    const name = tableNameMap.get(slug.replaceAll('-', '_')) ?? ''
    const table = rawTables[name]
    if (!table || custom?.ownership?.of !== 'tenant') continue
    if (custom.ownership.writtenBy === 'system') lean(table)
    orderWithinTenant(table, name, custom.ownership.orderedWithin)
  }
}

function orderWithinTenant(table: RawTable, name: string, within?: string): void {
  table.indexes ??= {}
  for (const [index, { on }] of Object.entries(table.indexes)) {
    if ([on].flat().join() === 'tenant') delete table.indexes[index]
  }
  const on = within ? ['tenant', within, 'id'] : ['tenant', 'id']
  table.indexes[`${name}_in_order`] = { name: `${name}_in_order_idx`, on }
}

function lean(table: RawTable): void {
  for (const column of Object.values(table.columns)) delete column.reference
  delete table.foreignKeys
  for (const [name, { on, unique }] of Object.entries(table.indexes ?? {})) {
    const columns = Array.isArray(on) ? on : [on]
    if (columns.length === 1 && !unique && !KEPT_INDEXES.has(columns[0] as string))
      delete table.indexes?.[name]
  }
}
