import { postgresAdapter } from '@payloadcms/db-postgres'
import type { PostgresSchemaHook } from '@payloadcms/drizzle/postgres'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withIndexedJsonQueries } from './postgres/json-query'
import { withJsonSort } from './postgres/json-sort'
import { shapeTenantTables } from './postgres/tenant-tables'
import { withHonestTransactions } from './postgres/sessions'

const migrationDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../migrations')

const shapeTables: PostgresSchemaHook = (args) => {
  shapeTenantTables(args)
  return args.schema
}

/** The database that `DATABASE_URL` names; start-up sets it to the embedded server when it is unset. */
export function databaseAdapter() {
  return withJsonSort(
    withIndexedJsonQueries(
      withHonestTransactions(
        postgresAdapter({
          idType: 'uuid',
          allowIDOnCreate: true,
          migrationDir,
          // Only while a schema is being worked on, never outside development: databases are brought up by migrations.
          push: process.env.PUSH_SCHEMA === 'true' && process.env.NODE_ENV !== 'production',
          beforeSchemaInit: [shapeTables],
          pool: { connectionString: process.env.DATABASE_URL ?? '', max: 20 },
        }),
      ),
    ),
  )
}
