import type { PostgresAdapter } from '@payloadcms/db-postgres'

const GIVE_BACK_AFTER_MILLISECONDS = 1000

/** What is used of a pool's connection; the adapter brings a copy of the driver's types of its own. */
type Connection = {
  on(event: 'error', listener: () => void): unknown
  release(destroy?: boolean): void
}

/**
 * Opens and closes the pool in the adapter's place. The adapter takes a connection at start and never
 * gives it back, so that the pool can't be closed, and a connection that breaks while idle would end the
 * process.
 */
export function careForPool(adapter: PostgresAdapter): void {
  const { connect, destroy } = adapter
  adapter.connect = async function (options) {
    if (!adapter.pool) {
      adapter.pool = new adapter.pg.Pool(adapter.poolOptions)
      // Only its code: the error carries the whole connection, parameters included.
      adapter.pool.on('error', ({ code }: Error & { code?: string }) =>
        adapter.payload.logger.warn({ code, msg: 'A database connection broke.' }),
      )
      adapter.pool.on('connect', survive)
    }
    await connect?.call(adapter, options)
  }
  adapter.destroy = async function () {
    const { pool } = adapter
    await destroy?.call(adapter)
    adapter.pool = undefined as unknown as PostgresAdapter['pool']
    await pool?.end()
  }
}

/**
 * A connection that breaks while it is in use ends its statements, which say so, and not the process.
 * Drizzle never gives back one that breaks at BEGIN; the pool would run empty and everybody wait for ever.
 */
function survive(client: Connection): void {
  client.on('error', () => {
    const giveBack = () => {
      try {
        client.release(true)
      } catch {
        // It was given back already.
      }
    }
    setTimeout(giveBack, GIVE_BACK_AFTER_MILLISECONDS).unref()
  })
}
