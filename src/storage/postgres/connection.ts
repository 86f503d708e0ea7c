import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { storageErrors } from '../errors'
import { clientOf, sessionOf } from './sessions'

/** Where statements go: one connection inside a transaction, any of the pool outside. */
export type Connection = {
  adapter: PostgresAdapter
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[][]; rowCount: number }>
}

/** Statements on any free connection, each committed by itself. */
export function pooledConnection(adapter: PostgresAdapter): Connection {
  return {
    adapter,
    query: async (text, values = []) =>
      run(() => adapter.pool.query({ text, values, rowMode: 'array' })),
  }
}

/**
 * Statements inside the transaction with this id, one after another. Who has the next ready before the
 * database is done with the one before may hand it over: it waits here.
 */
export function transactionConnection(adapter: PostgresAdapter, id: string): Connection {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const send = async (text: string, values: unknown[]) => {
    const session = sessionOf(adapter, id)
    if (!session) throw storageErrors.TRANSACTION_ENDED('The transaction has ended already.')
    return run(() => clientOf(session).query({ text, values, rowMode: 'array' }))
  }
  return {
    adapter,
    query: (text, values = []) => {
      // At once when nothing is before it: the caller goes on to make the next meanwhile.
      const answer = waiting === 0 ? send(text, values) : last.then(() => send(text, values))
      waiting += 1
      last = answer.catch(() => undefined).finally(() => (waiting -= 1))
      return answer
    },
  }
}

type Answer = { rows: unknown[][]; rowCount: number | null }

async function run(
  statement: () => Promise<Answer>,
): Promise<{ rows: unknown[][]; rowCount: number }> {
  try {
    const { rows, rowCount } = await statement()
    return { rows, rowCount: rowCount ?? 0 }
  } catch (error) {
    throw isUniqueViolation(error) ? duplicate(error) : error
  }
}

type DatabaseError = Error & { code?: string; table?: string; constraint?: string; cause?: unknown }

const isUniqueViolation = (error: unknown): error is DatabaseError =>
  (error as DatabaseError | null)?.code === '23505'

function duplicate(error: DatabaseError) {
  return storageErrors.DUPLICATE(
    `A row with the same key exists already in ${error.table ?? 'the table'}.`,
    {
      table: error.table,
      constraint: error.constraint,
    },
  )
}

/** The SQLSTATE of an error or of what caused it. */
export function sqlStateOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    const { code, cause, details } = current as DatabaseError & { details?: { cause?: unknown } }
    if (code && /^[0-9A-Z]{5}$/.test(code)) return code
    current = cause ?? details?.cause
  }
  return undefined
}
