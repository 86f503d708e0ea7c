import { auditedIn, lastSequence } from '../../../hooks/audit'
import type { Operations, Transaction } from '../../../storage/types'
import type { Decision } from './decide'

/** What was decided about a chunk before its transaction, and how long the audit log was before anything was read. */
export type Early = {
  decided: Decision[]
  entries: number
  /** Entries that this import had written by then. */
  own: number
}

/**
 * Decides about a chunk while the one before is written. That holds when nobody but this import changed
 * anything of the society since: every change is in the audit log. It does not hold after a chunk that
 * changed stored members, because those may have given up what the next one asks for.
 */
export class EarlyDecisions {
  #own = 0
  #hasUpdated = false
  #pending = { entries: 0, hasUpdated: false }

  constructor(private readonly tenant: string) {}

  async make(operations: Operations, decide: () => Promise<Decision[]>): Promise<Early> {
    const own = this.#own
    const entries = await lastSequence(operations, this.tenant)
    return { decided: await decide(), entries, own }
  }

  /** Call it with the lock on payroll numbers held; what else must be unique, an index keeps. */
  async holds(operations: Operations, { entries, own }: Early): Promise<boolean> {
    if (this.#hasUpdated) return false
    const written = (await lastSequence(operations, this.tenant)) - entries
    return written === this.#own - own
  }

  /** Call it after the chunk's audit entries were recorded: how many there are is known at the end. */
  watch(transaction: Transaction, decided: Decision[]): void {
    const hasUpdated = decided.some(
      ({ stored, set, problems }) => stored && !problems.length && Object.keys(set).length > 0,
    )
    this.#pending = { entries: 0, hasUpdated }
    transaction.beforeCommit('early-decisions', async (open) => {
      const written = auditedIn(open, this.tenant)
      this.#pending.entries = written ? written.last - written.first + 1 : 0
    })
  }

  /** The chunk's transaction has committed. */
  settle(): void {
    this.#own += this.#pending.entries
    this.#hasUpdated = this.#pending.hasUpdated
  }
}
