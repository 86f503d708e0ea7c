import { createHash } from 'node:crypto'
import { personalDataErrors } from './errors'

const KEY_BYTES = 32

/** A key from the environment that wraps the societies' data keys. */
export type MasterKey = { kid: string; key: Buffer }

/** The key that wraps from now on, and all that may still have wrapped something. */
export type MasterKeys = { current: MasterKey; byId: Map<string, MasterKey> }

/**
 * Reads MOTSHELO_MASTER_KEY and, while a rotation lasts, MOTSHELO_PREVIOUS_MASTER_KEYS (comma separated).
 * Each is `base64` or `name:base64`; a key without a name is named after its fingerprint.
 * @throws MASTER_KEY_MISSING, MASTER_KEY_INVALID
 */
export function readMasterKeys(
  environment: Record<string, string | undefined> = process.env,
): MasterKeys {
  const text = environment.MOTSHELO_MASTER_KEY?.trim()
  if (!text) {
    throw personalDataErrors.MASTER_KEY_MISSING(
      'MOTSHELO_MASTER_KEY is not set: personal data can neither be read nor written.',
    )
  }
  const current = parseMasterKey('MOTSHELO_MASTER_KEY', text)
  const previous = (environment.MOTSHELO_PREVIOUS_MASTER_KEYS ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => parseMasterKey('MOTSHELO_PREVIOUS_MASTER_KEYS', part))
  // The current key is last, so that it wins when a former one was left under the same name.
  return { current, byId: new Map([...previous, current].map((key) => [key.kid, key])) }
}

function parseMasterKey(variable: string, text: string): MasterKey {
  const colon = text.indexOf(':')
  const name = text.slice(0, Math.max(colon, 0))
  const encoded = text.slice(colon + 1)
  const key = Buffer.from(encoded, 'base64')
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(encoded)
  if (!isBase64 || key.length !== KEY_BYTES || (colon >= 0 && !/^[\w.-]{1,32}$/.test(name))) {
    throw personalDataErrors.MASTER_KEY_INVALID(
      `${variable} is not a key of ${KEY_BYTES} bytes: it has ${isBase64 ? key.length : 'no readable'} bytes.`,
    )
  }
  return { kid: name || fingerprint(key), key }
}

const fingerprint = (key: Buffer): string =>
  createHash('sha256').update('motshelo-kid').update(key).digest('hex').slice(0, 8)
