import { createHash } from 'node:crypto'
import type { Scope } from '../../storage/types'
import { canonicalJson } from '../../domain/canonical-json'
import type { ChainedEntry } from './types'

/** The chain of what belongs to no society. */
export const PLATFORM_CHAIN = 'platform'

/** What the first entry of a chain follows. */
export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 over the hash before and the entry itself, so that no column can change unnoticed. */
export function hashEntry(entry: ChainedEntry): string {
  const { previousHash, ...content } = entry
  return createHash('sha256').update(previousHash).update(canonicalJson(content)).digest('hex')
}

export const chainOf = (tenant: string | null): string => tenant ?? PLATFORM_CHAIN

export const scopeOf = (chain: string): Scope =>
  chain === PLATFORM_CHAIN ? { platform: true } : { tenant: chain }

export const sequenceOf = (chain: string): string => `audit:${chain}`
