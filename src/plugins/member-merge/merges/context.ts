import type { Actor } from '../../../domain/actor'
import type { AuditChange } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import type { MergeEffect, MergeFacts, MergeRow } from '../types'

/** What each part of a merge works with. */
export type MergeContext = {
  transaction: Transaction
  merge: MergeRow
  facts: MergeFacts
  actor: Actor
  /** The society's today. */
  today: string
  effect: MergeEffect
}

export const emptyEffect = (): MergeEffect => ({
  survivor: { before: {}, after: {} },
  merged: { before: {}, after: {} },
  ...{ numbers: [], ended: [], opened: [], rows: [], changes: [], arrears: [], accounts: [] },
  balances: {},
})

/** The fields of a change that differ. */
export const changesBetween = (before: Row, after: Row): AuditChange[] =>
  Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
