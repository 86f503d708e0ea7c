import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PoolClient } from 'pg'
import { randomUUID } from 'node:crypto'
import { storageErrors } from '../errors'
import { careForPool } from './pool'

type AdapterFactory = { init: (args: never) => unknown } & Record<string, unknown>

/** What runs right before COMMIT, and what was collected for it. */
export type SessionNotes = {
  notes: Map<string, unknown>
  beforeCommit: Map<string, () => Promise<void>>
}

type Session = PostgresAdapter['sessions'][string] & SessionNotes

/**
 * Payload 3.90.2 swallows a failed COMMIT: `commitTransaction` resolves and the caller believes that
 * money was posted. This replaces begin, commit and rollback so that a commit that did not happen throws.
 */
export function withHonestTransactions<Factory extends { init: (args: never) => unknown }>(
  factory: Factory,
): Factory {
  const init = factory.init as unknown as (args: unknown) => PostgresAdapter
  return {
    ...(factory as unknown as AdapterFactory),
    init: (args: unknown) => {
      const adapter = init(args)
      careForPool(adapter)
      adapter.beginTransaction = () => begin(adapter)
      adapter.commitTransaction = (id) => commit(adapter, id)
      adapter.rollbackTransaction = (id) => rollback(adapter, id)
      return adapter
    },
  } as unknown as Factory
}

/** The session of an open transaction, or undefined when it ended. */
export function sessionOf(adapter: PostgresAdapter, id: number | string): Session | undefined {
  return adapter.sessions[id] as Session | undefined
}

/** The connection a session holds. */
export function clientOf(session: Session): PoolClient {
  return (session.db as unknown as { session: { client: PoolClient } }).session.client
}

async function begin(adapter: PostgresAdapter): Promise<string> {
  const id = randomUUID()
  let settle!: { commit: () => void; abort: () => void }
  const ended = new Promise<void>((resolve, reject) => {
    settle = { commit: resolve, abort: () => reject(new RollbackRequested()) }
  })
  let done!: Promise<void>
  await new Promise<void>((ready, failed) => {
    done = adapter.drizzle.transaction(async (transaction) => {
      adapter.sessions[id] = {
        db: transaction,
        resolve: async () => {
          settle.commit()
          await done
        },
        reject: async () => {
          settle.abort()
          await done.catch(() => undefined)
        },
        notes: new Map(),
        beforeCommit: new Map(),
      } as unknown as Session
      ready()
      await ended
    })
    done.catch(failed)
  })
  return id
}

async function commit(adapter: PostgresAdapter, incoming: unknown): Promise<void> {
  const id = (await incoming) as string
  const session = sessionOf(adapter, id)
  if (!session) return
  try {
    for (const work of session.beforeCommit.values()) await work()
    // PostgreSQL answers COMMIT of an aborted transaction with a silent ROLLBACK; this probe throws instead.
    await clientOf(session).query('select 1')
  } catch (error) {
    delete adapter.sessions[id]
    await session.reject()
    throw storageErrors.COMMIT_FAILED('The transaction could not be committed.', { cause: error })
  }
  delete adapter.sessions[id]
  await session.resolve()
}

async function rollback(adapter: PostgresAdapter, incoming: unknown): Promise<void> {
  const id = (await incoming) as string
  const session = sessionOf(adapter, id)
  if (!session) return
  delete adapter.sessions[id]
  await session.reject()
}

class RollbackRequested extends Error {}
