import pg from 'pg'
import { lostDatabase } from './lost'

/**
 * Runs `work` while this process alone, of all that use the database, holds the named lock. Works
 * before any table is there, which a lease does not; the lock ends with the connection.
 * @throws DATABASE_LOST when the connection broke, and with it the lock, while `work` ran
 */
export async function withDatabaseLock<T>(
  url: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: `motshelo ${name}` })
  let broken: Error | undefined
  client.on('error', (error) => {
    broken = error
  })
  try {
    await client.connect()
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    const result = await work()
    if (broken) throw broken
    return result
  } catch (error) {
    throw lostDatabase(error) ?? error
  } finally {
    await client.end()
  }
}
