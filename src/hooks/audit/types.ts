import type { Actor } from '../../domain/actor'

/** One field of a change. A personal number appears masked, even when only hidden digits changed. */
export type AuditChange = { field: string; before: unknown; after: unknown; isPersonal?: true }

/** What somebody did to one document. */
export type AuditEntry = {
  /** The society whose chain it joins; null for the platform's own. */
  tenant: string | null
  actor: Actor
  /** `create`, `update`, `delete`, or an operation such as `deductions.approve`. */
  action: string
  collection: string
  documentId: string
  changes?: AuditChange[]
  reason?: string
}

/** An entry as it is stored, without its own hash. */
export type ChainedEntry = {
  tenant: string | null
  chain: string
  sequence: number
  at: string
  actor: string
  actorName: string
  action: string
  collection: string
  documentId: string
  changes: unknown
  reason: string | null
  previousHash: string
}
