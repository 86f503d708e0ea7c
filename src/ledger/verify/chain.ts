import { chainedHash, FIRST_CHAIN_HASH } from '../drafts/hash'
import type { StoredJournal } from '../drafts/reversal'
import { Check, type CheckResult } from './check'

/** How many journals there were, and the chain hash of the last of them. */
export type JournalHead = { entries: number; head: string }

/** @property notedBy who noted it, as an error tells: `the checkpoint of 2026-11-24` */
export type NotedJournals = JournalHead & { notedBy: string }

/** Follows the chain of a society's journals from its first, in number order. */
export class ChainCheck {
  readonly #check = new Check('journals-chained')
  readonly #noted: Set<NotedJournals>
  #head: JournalHead = { entries: 0, head: FIRST_CHAIN_HASH }

  constructor(noted: NotedJournals[]) {
    this.#noted = new Set(noted.filter(({ entries }) => entries > 0))
  }

  /** Where the chain ends so far. */
  get head(): JournalHead {
    return this.#head
  }

  follow({ number, bodyHash, chainHash }: StoredJournal): void {
    if (chainedHash(this.#head.head, bodyHash) !== chainHash)
      this.#check.fault(`journal ${number} does not follow the one before it`)
    // What the row says is gone on from, so that one break is told once.
    this.#head = { entries: number, head: chainHash }
    for (const noted of this.#noted) {
      if (noted.entries !== number) continue
      this.#noted.delete(noted)
      if (noted.head !== chainHash)
        this.#check.fault(`journal ${number} is not the one that ${noted.notedBy} noted`)
    }
  }

  result(): CheckResult {
    for (const { entries, notedBy } of this.#noted)
      this.#check.fault(`journal ${entries}, which ${notedBy} noted, is missing`)
    return this.#check.result(`${this.#head.entries} journals follow each other`)
  }
}
