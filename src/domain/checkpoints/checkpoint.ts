import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical-json'

export const CHECKPOINT_FORMAT = 'motshelo-checkpoint-1'

/** What the first checkpoint of a society follows. */
export const FIRST_CHECKPOINT = '0'.repeat(64)

/** How long a hash chain was, and the hash of its last link. */
export type ChainHead = { entries: number; head: string }

/** What a society's books and logs were at a moment, so short that it can be kept anywhere. */
export type Checkpoint = {
  format: typeof CHECKPOINT_FORMAT
  /** Id of the society. */
  society: string
  /** 1 for the society's first, without a gap. */
  sequence: number
  /** ISO 8601. */
  at: string
  journals: ChainHead
  audit: ChainHead
  /** The audit log of users, roles and societies. */
  platform: ChainHead
  /** Hash of the checkpoint before. */
  previous: string
}

/** @property publicKey raw Ed25519 key, and signature, both base64 */
export type SignedCheckpoint = Checkpoint & { publicKey: string; signature: string }

/** The bytes that are hashed and signed. */
export function checkpointText(checkpoint: Checkpoint): string {
  const { format, society, sequence, at, journals, audit, platform, previous } = checkpoint
  return canonicalJson({ format, society, sequence, at, journals, audit, platform, previous })
}

/** SHA-256 of what a checkpoint says: the next one names it. */
export const checkpointHash = (checkpoint: Checkpoint): string =>
  createHash('sha256').update(checkpointText(checkpoint)).digest('hex')
