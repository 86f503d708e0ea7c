import { randomBytes } from 'node:crypto'
import { slugs } from '../../collections/slugs'
import type { Change, Operations, Row, Storage } from '../../storage/types'
import type { DataKey } from './cipher'
import { personalDataErrors } from './errors'
import { readMasterKeys, type MasterKeys } from './master-key'
import { seal, unseal } from './seal'

type WrappedKey = { tenant: string; version: number; wrappedKey: string; wrappedBy: string }

/**
 * The data keys of a society, oldest first; the first call makes one. Two first calls at the same
 * moment end up with the same key: one insert wins and both read it.
 * @returns the keys, and whether this call made one that is not committed yet
 */
export async function loadDataKeys(
  operations: Operations,
  tenant: string,
): Promise<{ keys: DataKey[]; isNew: boolean }> {
  const masterKeys = readMasterKeys()
  const known = await readWrappedKeys(operations, tenant)
  if (known.length) return { keys: known.map((row) => unwrap(masterKeys, row)), isNew: false }
  const made = await operations.insertMany(
    { tenant },
    slugs.tenantKeys,
    [newKey(masterKeys, tenant)],
    {
      onConflict: 'skip',
    },
  )
  const rows = await readWrappedKeys(operations, tenant)
  return { keys: rows.map((row) => unwrap(masterKeys, row)), isNew: made.length > 0 }
}

/**
 * Wraps every society's data key with the current key from the environment. Personal data stays as
 * it is; afterwards the former key may leave the environment.
 * @throws MASTER_KEY_UNKNOWN when the key that wrapped one is not there
 */
export async function rewrapTenantKeys(
  storage: Storage,
): Promise<{ rewrapped: number; unchanged: number }> {
  const masterKeys = readMasterKeys()
  const count = { rewrapped: 0, unchanged: 0 }
  for await (const page of storage.stream({ platform: true }, slugs.tenantKeys)) {
    const changes = page
      .filter((row) => row.wrappedBy !== masterKeys.current.kid)
      .map((row) => rewrap(masterKeys, row))
    const refused = await storage.updateMany({ platform: true }, slugs.tenantKeys, changes)
    count.rewrapped += changes.length - refused.length
    count.unchanged += page.length - changes.length
  }
  return count
}

function rewrap(masterKeys: MasterKeys, row: Row): Change {
  const wrapped = row as Row & WrappedKey
  const { key } = unwrap(masterKeys, wrapped)
  return {
    id: String(row.id),
    set: wrap(masterKeys, wrapped.tenant, wrapped.version, key),
    expect: { wrappedKey: wrapped.wrappedKey },
  }
}

async function readWrappedKeys(operations: Operations, tenant: string): Promise<WrappedKey[]> {
  const rows: WrappedKey[] = []
  for await (const page of operations.stream({ tenant }, slugs.tenantKeys, {
    orderBy: ['version'],
  })) {
    for (const row of page)
      rows.push({ ...(row as Row & WrappedKey), version: Number(row.version) })
  }
  return rows
}

function newKey(masterKeys: MasterKeys, tenant: string): Row {
  return { version: 1, ...wrap(masterKeys, tenant, 1, randomBytes(32)) }
}

function wrap({ current }: MasterKeys, tenant: string, version: number, key: Buffer): Row {
  const sealed = seal(current.key, contextOf(tenant, version), key)
  return { wrappedKey: sealed.toString('base64'), wrappedBy: current.kid }
}

function unwrap(
  { byId }: MasterKeys,
  { tenant, version, wrappedKey, wrappedBy }: WrappedKey,
): DataKey {
  const master = byId.get(wrappedBy)
  if (!master) {
    throw personalDataErrors.MASTER_KEY_UNKNOWN(
      `The data key of society ${tenant} is wrapped by "${wrappedBy}", which is not in the environment.`,
    )
  }
  try {
    const sealed = Buffer.from(wrappedKey, 'base64')
    return { version, key: unseal(master.key, contextOf(tenant, version), sealed) }
  } catch {
    throw personalDataErrors.PERSONAL_DATA_UNREADABLE(
      `The data key of society ${tenant} can't be unwrapped by "${wrappedBy}".`,
    )
  }
}

const contextOf = (tenant: string, version: number): string =>
  `${slugs.tenantKeys}:${tenant}:${version}`
