import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { setTimeout as wait } from 'node:timers/promises'
import type { Transaction, TransactionOptions } from '../types'
import { storageErrors } from '../errors'
import { sqlStateOf } from './connection'
import { sessionOf } from './sessions'

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const DEFAULT_ATTEMPTS = 5
const FIRST_PAUSE_MS = 20

/** Runs `work` and commits, or throws. What lost a race is tried again, a bounded number of times. */
export async function runTransaction<T>(
  adapter: PostgresAdapter,
  open: (id: string) => Transaction,
  work: (transaction: Transaction) => Promise<T>,
  { attempts = DEFAULT_ATTEMPTS }: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(adapter, open, work)
    } catch (error) {
      if (attempt >= attempts || !lostRace(error)) throw error
      await wait(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}

async function runOnce<T>(
  adapter: PostgresAdapter,
  open: (id: string) => Transaction,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const id = String(await adapter.beginTransaction())
  try {
    const result = await work(open(id))
    if (!sessionOf(adapter, id)) {
      throw storageErrors.COMMIT_FAILED('An operation inside the transaction failed and ended it.')
    }
    await adapter.commitTransaction(id)
    return result
  } catch (error) {
    await adapter.rollbackTransaction(id)
    throw error
  }
}

function lostRace(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state === SERIALIZATION_FAILURE || state === DEADLOCK
}
