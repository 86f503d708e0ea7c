import pg from 'pg'

/**
 * Runs `work` while this process alone, of all that use the database, holds the named lock. Works
 * before any table is there, which a lease does not; the lock ends with the connection.
 */
export async function withDatabaseLock<T>(
  url: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: `motshelo ${name}` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    return await work()
  } finally {
    await client.end()
  }
}
