import pg from 'pg'

const DATABASE_EXISTS = '42P04'

/**
 * Makes an empty database on the server of `url`, for one test suite or the application.
 * @returns the address of the new database
 * @throws what PostgreSQL says when the database is there already
 */
export async function createDatabase(url: string, name: string): Promise<string> {
  await execute(url, `create database ${pg.escapeIdentifier(name)}`)
  return databaseUrl(url, name)
}

/** Like `createDatabase`, and satisfied with a database that is there already. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  try {
    return await createDatabase(url, name)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === DATABASE_EXISTS) {
      return databaseUrl(url, name)
    }
    throw error
  }
}

/**
 * Removes a database and ends the connections to it. Satisfied when it is not there.
 * @param url any database of the server but the one to remove
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await execute(url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

/** @returns the address of another database on the same server */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  // A connection that breaks between two calls ends the next one, not the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
