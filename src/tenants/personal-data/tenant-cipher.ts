import type { PayloadRequest } from 'payload'
import { storageOf } from '../../storage'
import type { Storage, Transaction } from '../../storage/types'
import { createTenantCipher, type TenantCipher } from './cipher'
import { loadDataKeys } from './data-keys'

type Ciphers = Map<string, Promise<TenantCipher>>

const ciphers = new WeakMap<object, Ciphers>()

/**
 * The cipher of a society. Keys are unwrapped once for each storage. Given a transaction, it also
 * works for a society that this transaction has just made.
 * @throws MASTER_KEY_MISSING, MASTER_KEY_INVALID, MASTER_KEY_UNKNOWN
 */
export function tenantCipher(source: Storage | Transaction, tenant: string): Promise<TenantCipher> {
  // A key made inside a transaction may be rolled back, so it is remembered by that transaction only.
  const owner = 'notes' in source ? source.notes : source
  const known = ciphers.get(owner)?.get(tenant)
  if (known) return known
  const loading = loadDataKeys(source, tenant).then(({ keys }) => createTenantCipher(tenant, keys))
  remember(owner, tenant, loading)
  return loading
}

/** The cipher for a hook: without a second connection while the request has a transaction open. */
export async function cipherOfRequest(req: PayloadRequest, tenant: string): Promise<TenantCipher> {
  const storage = storageOf(req.payload)
  const known = ciphers.get(storage)?.get(tenant)
  if (known) return known
  const transaction = await storage.joined(req)
  if (!transaction) return tenantCipher(storage, tenant)
  const own = ciphers.get(transaction.notes)?.get(tenant)
  if (own) return own
  const loading = loadDataKeys(transaction, tenant)
  const cipher = loading.then(({ keys }) => createTenantCipher(tenant, keys))
  remember(transaction.notes, tenant, cipher)
  if (!(await loading).isNew) remember(storage, tenant, cipher)
  return cipher
}

function remember(owner: object, tenant: string, cipher: Promise<TenantCipher>): void {
  const known = ciphers.get(owner) ?? new Map<string, Promise<TenantCipher>>()
  ciphers.set(owner, known)
  known.set(tenant, cipher)
  cipher.catch(() => known.delete(tenant))
}
