import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** One call for many IVs: asking the system for 12 bytes each time costs more than the encryption. */
const randomPool = Buffer.alloc(IV_BYTES * 1024)
let taken = randomPool.length

/** Encrypts with AES-256-GCM. @returns iv, tag and ciphertext in one buffer */
export function seal(key: Buffer, context: string, plain: Buffer): Buffer {
  const iv = nextIv()
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const body = cipher.update(plain)
  cipher.final()
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Opens what `seal` made. Throws when a byte, the key or the context differs. */
export function unseal(key: Buffer, context: string, sealed: Buffer): Buffer {
  const iv = sealed.subarray(0, IV_BYTES)
  const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(tag)
  const plain = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES))
  decipher.final()
  return plain
}

function nextIv(): Buffer {
  if (taken === randomPool.length) {
    randomFillSync(randomPool)
    taken = 0
  }
  const iv = Buffer.from(randomPool.subarray(taken, taken + IV_BYTES))
  taken += IV_BYTES
  return iv
}
