import { CHECKPOINT_FORMAT, type SignedCheckpoint } from '../../domain/checkpoints'
import type { Row } from '../../storage/types'

export function rowOf(checkpoint: SignedCheckpoint): Row {
  const { sequence, at, journals, audit, platform, previous, publicKey, signature } = checkpoint
  return {
    sequence,
    at,
    journals: journals.entries,
    journalHead: journals.head,
    auditEntries: audit.entries,
    auditHead: audit.head,
    platformEntries: platform.entries,
    platformHead: platform.head,
    previousHash: previous,
    publicKey,
    signature,
  }
}

export function checkpointOf(row: Row): SignedCheckpoint {
  return {
    format: CHECKPOINT_FORMAT,
    society: String(row.tenant),
    sequence: Number(row.sequence),
    at: new Date(row.at as string).toISOString(),
    journals: { entries: Number(row.journals), head: String(row.journalHead) },
    audit: { entries: Number(row.auditEntries), head: String(row.auditHead) },
    platform: { entries: Number(row.platformEntries), head: String(row.platformHead) },
    previous: String(row.previousHash),
    publicKey: String(row.publicKey),
    signature: String(row.signature),
  }
}
