import { createHmac, hkdfSync } from 'node:crypto'
import { personalDataErrors } from './errors'
import { normalisePersonal, type PersonalKind } from './kinds'
import { seal, unseal } from './seal'

const INDEX_BYTES = 16
const BYTES_HEADER = 2

/** Where a value stands; it can be read at no other place. */
export type Identity = { collection: string; id: string; field: string }

/** Encrypts and decrypts for one society. */
export type TenantCipher = {
  /** @returns `v1:<key>:<base64 of iv, tag and ciphertext>` */
  encrypt(identity: Identity, text: string): string
  /** @throws PERSONAL_DATA_UNREADABLE when the value, its place or the society is another */
  decrypt(identity: Identity, stored: string): string
  encryptBytes(identity: Identity, bytes: Buffer): Buffer
  /** @throws PERSONAL_DATA_UNREADABLE */
  decryptBytes(identity: Identity, stored: Buffer): Buffer
  /** The same for the same number of the same kind in this society, and for no other society. */
  blindIndex(kind: PersonalKind, text: string): string
}

/** A society's data key. The highest version encrypts; the lowest makes the blind indexes. */
export type DataKey = { version: number; key: Buffer }

/** Makes a society's cipher from its data keys, in the order of their versions. */
export function createTenantCipher(tenant: string, dataKeys: DataKey[]): TenantCipher {
  const derived = new Map(
    dataKeys.map(({ version, key }) => [version, derive(key, tenant, 'encryption')]),
  )
  const latest = Math.max(...derived.keys())
  const indexKeys = new Map<PersonalKind, Buffer>()
  const oldest = dataKeys[0] as DataKey
  const keyFor = (version: number, identity: Identity) => {
    const key = derived.get(version)
    if (!key) throw unreadable(identity)
    return key
  }
  const open = (version: number, identity: Identity, sealed: Buffer) => {
    const key = keyFor(version, identity)
    try {
      return unseal(key, contextOf(identity), sealed)
    } catch {
      throw unreadable(identity)
    }
  }
  return {
    encrypt: (identity, text) => {
      const sealed = seal(keyFor(latest, identity), contextOf(identity), Buffer.from(text, 'utf8'))
      return `v1:${latest}:${sealed.toString('base64')}`
    },
    decrypt: (identity, stored) => {
      const [, version, encoded] = /^v1:(\d+):([A-Za-z0-9+/]+={0,2})$/.exec(stored) ?? []
      if (!version || !encoded) throw unreadable(identity)
      return open(Number(version), identity, Buffer.from(encoded, 'base64')).toString('utf8')
    },
    encryptBytes: (identity, bytes) => {
      const header = Buffer.alloc(BYTES_HEADER)
      header.writeUInt16BE(latest)
      return Buffer.concat([header, seal(keyFor(latest, identity), contextOf(identity), bytes)])
    },
    decryptBytes: (identity, stored) => {
      if (stored.length <= BYTES_HEADER) throw unreadable(identity)
      return open(stored.readUInt16BE(), identity, stored.subarray(BYTES_HEADER))
    },
    blindIndex: (kind, text) => {
      const key = indexKeys.get(kind) ?? derive(oldest.key, tenant, `blind-index:${kind}`)
      indexKeys.set(kind, key)
      const digest = createHmac('sha256', key).update(normalisePersonal(kind, text)).digest()
      return digest.subarray(0, INDEX_BYTES).toString('base64url')
    },
  }
}

const contextOf = ({ collection, id, field }: Identity): string => `${collection}:${id}:${field}`

const derive = (key: Buffer, tenant: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, tenant, `motshelo:${purpose}`, 32))

function unreadable({ collection, id, field }: Identity) {
  return personalDataErrors.PERSONAL_DATA_UNREADABLE(
    `The stored ${field} of ${collection} ${id} can't be decrypted.`,
    { collection, id, field },
  )
}
