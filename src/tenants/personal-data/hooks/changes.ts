import type { PayloadRequest } from 'payload'
import type { Identity } from '../cipher'

const CONTEXT_KEY = 'personalDataChanges'

/** Remembers that a personal number changed: two numbers may look the same once they are masked. */
export function notePersonalChange(req: PayloadRequest, identity: Identity): void {
  const changes = (req.context[CONTEXT_KEY] as Set<string> | undefined) ?? new Set<string>()
  req.context[CONTEXT_KEY] = changes
  changes.add(keyOf(identity))
}

/** @returns whether this save changed the number; asked once, by the audit log */
export function takePersonalChange(req: PayloadRequest, identity: Identity): boolean {
  const changes = req.context[CONTEXT_KEY] as Set<string> | undefined
  return changes?.delete(keyOf(identity)) ?? false
}

const keyOf = ({ collection, id, field }: Identity): string => `${collection}:${id}:${field}`
