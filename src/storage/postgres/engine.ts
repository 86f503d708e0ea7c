import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Operations, Storage, Transaction } from '../types'
import { addMany } from './add'
import { pooledConnection, transactionConnection, type Connection } from './connection'
import { newId } from './identifiers'
import { insertMany } from './insert'
import { takeLease } from './leases'
import { stream, sum } from './read'
import { removeMany } from './remove'
import { nextNumbers } from './sequences'
import { sessionOf } from './sessions'
import { runTransaction } from './transaction'
import { quote, tableOf } from './table'
import { updateMany } from './update'

/** The primitives on PostgreSQL. All SQL of the platform is in this folder. */
export function createPostgresStorage(adapter: PostgresAdapter): Storage {
  const pooled = pooledConnection(adapter)
  const open = (id: string) => openTransaction(adapter, id)
  const storage: Storage = {
    ...operationsOn(pooled),
    transaction: (work, options) => runTransaction(adapter, open, work, options),
    // Several statements that belong together are one transaction, also when the caller opened none.
    insertMany: (...args) => storage.transaction((transaction) => transaction.insertMany(...args)),
    addMany: (...args) => storage.transaction((transaction) => transaction.addMany(...args)),
    updateMany: (...args) => storage.transaction((transaction) => transaction.updateMany(...args)),
    joined: async (req) => {
      const id = await req.transactionID
      return id && sessionOf(adapter, id) ? open(String(id)) : null
    },
    lease: (name, { seconds } = {}) => takeLease(pooled, name, seconds),
    refreshStatistics: async (collections) => {
      for (const collection of collections) {
        await pooled.query(`analyze ${quote(tableOf(adapter, collection).name)}`)
      }
    },
    ready: async () => {
      try {
        await pooled.query('select 1')
        return true
      } catch {
        return false
      }
    },
  }
  return storage
}

function operationsOn(connection: Connection): Operations {
  return {
    newId,
    insertMany: (...args) => insertMany(connection, ...args),
    addMany: (...args) => addMany(connection, ...args),
    updateMany: (...args) => updateMany(connection, ...args),
    removeMany: (...args) => removeMany(connection, ...args),
    stream: (...args) => stream(connection, ...args),
    sum: (...args) => sum(connection, ...args),
    nextNumbers: (scope, sequence, count, options) =>
      nextNumbers(connection, scope, sequence, count, options?.atLeast),
  }
}

function openTransaction(adapter: PostgresAdapter, id: string): Transaction {
  const session = sessionOf(adapter, id)
  const transaction: Transaction = {
    ...operationsOn(transactionConnection(adapter, id)),
    id,
    notes: session?.notes ?? new Map(),
    beforeCommit: (key, work) => {
      if (session && !session.beforeCommit.has(key))
        session.beforeCommit.set(key, () => work(transaction))
    },
  }
  return transaction
}
