import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { checkpointText, type Checkpoint, type SignedCheckpoint } from './checkpoint'

const SEED_BYTES = 32
/** What stands before the raw bytes of an Ed25519 key in DER (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * The key that signs checkpoints, derived from the installation's master key: nothing more to keep, and
 * who has only the database can't sign.
 */
export function signingKeyFrom(masterKey: Buffer): KeyObject {
  const seed = hkdfSync('sha256', masterKey, '', 'motshelo checkpoint', SEED_BYTES)
  const der = Buffer.concat([PRIVATE_PREFIX, Buffer.from(seed)])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** The raw public key, base64. */
export function publicKeyText(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return der.subarray(PUBLIC_PREFIX.length).toString('base64')
}

/** Signs a checkpoint with Ed25519 (RFC 8032). */
export function signCheckpoint(checkpoint: Checkpoint, key: KeyObject): SignedCheckpoint {
  const signature = sign(null, Buffer.from(checkpointText(checkpoint)), key).toString('base64')
  return { ...checkpoint, publicKey: publicKeyText(key), signature }
}

/** True when the checkpoint was signed with the private key of one of these public keys. */
export function isSignedBy(checkpoint: SignedCheckpoint, publicKeys: readonly string[]): boolean {
  if (!publicKeys.includes(checkpoint.publicKey)) return false
  const der = Buffer.concat([PUBLIC_PREFIX, Buffer.from(checkpoint.publicKey, 'base64')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  const signature = Buffer.from(checkpoint.signature, 'base64')
  return verify(null, Buffer.from(checkpointText(checkpoint)), key, signature)
}
