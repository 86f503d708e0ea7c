import type { PayloadRequest, Where } from 'payload'

/** A document as the engine stores it: field name to value, personal fields still encrypted. */
export type Row = Record<string, unknown>

/**
 * Whose rows a call touches. Every tenant-owned collection needs a tenant; `platform` is for
 * collections that belong to no society and for checks over all of them, and must be written out.
 */
export type Scope = { tenant: string } | { platform: true }

export type InsertOptions = {
  /** `fail` (default) throws on a unique conflict; `skip` leaves the existing row as it is. */
  onConflict?: 'fail' | 'skip'
}

/** One change of `updateMany`: applied only when the stored row still equals `expect`. */
export type Change = { id: string; set: Row; expect?: Row }

export type StreamOptions = {
  where?: Where
  /** Field names to read; all of them when left out. `id` is always included. */
  select?: string[]
  /** Ascending; `id` is added last so that a page never repeats or skips a row. */
  orderBy?: string[]
  /** Turns the order round, `id` included: ids are made in the order of time, so this is newest first. */
  descending?: boolean
  pageSize?: number
}

export type SumOptions = {
  where?: Where
  /** Fields of the rows, or of a row they point to where `related` names its collection: `journal.event`. */
  groupBy?: string[]
  /** The collections that fields point to, by the field: `{ journal: 'journals' }`. */
  related?: Record<string, string>
  /** Number fields to add up. Each group also carries `count`. */
  fields: string[]
}

/** The primitives that read and write documents; the same inside and outside a transaction. */
export type Operations = {
  /** @returns the ids of the rows that were inserted, in input order */
  insertMany(
    scope: Scope,
    collection: string,
    rows: Row[],
    options?: InsertOptions,
  ): Promise<string[]>
  /**
   * Inserts a row for each key or adds to the one that is there, in one statement.
   * @param keyFields the fields of a unique index, without `tenant`
   * @param amounts number fields to add
   */
  addMany(
    scope: Scope,
    collection: string,
    rows: Row[],
    options: { keyFields: string[]; amountFields: string[] },
  ): Promise<void>
  /** @returns the ids that were refused: gone, of another tenant, or no longer as expected */
  updateMany(scope: Scope, collection: string, changes: Change[]): Promise<string[]>
  /** Removes drafts and other rows that nothing refers to yet; what is append-only refuses. @returns how many */
  removeMany(scope: Scope, collection: string, where: Where): Promise<number>
  /** Ids are made here, before the insert, so that rows can point at each other and be encrypted. */
  newId(): string
  /** Keyset pages, each an array of at most `pageSize` rows. */
  stream(scope: Scope, collection: string, options?: StreamOptions): AsyncIterable<Row[]>
  /** Sums of number fields by group. Groups come back in the order of `groupBy`. */
  sum(scope: Scope, collection: string, options: SumOptions): Promise<(Row & { count: number })[]>
  /**
   * Gapless numbers: the sequence row stays locked until the transaction ends; `count` 0 only locks.
   * @param options.atLeast the lowest number that may be given out: moves the sequence past numbers in use
   * @returns the first of `count` consecutive numbers
   */
  nextNumbers(
    scope: Scope,
    sequence: string,
    count: number,
    options?: { atLeast?: number },
  ): Promise<number>
}

/** An open transaction. Its `id` lets Payload operations join: `req.transactionID = transaction.id`. */
export type Transaction = Operations & {
  readonly id: string
  /** Runs `work` right before COMMIT, in the order given, once for each key. */
  beforeCommit(key: string, work: (transaction: Transaction) => Promise<void>): void
  /** A place for what `beforeCommit` collects; gone when the transaction ends. */
  readonly notes: Map<string, unknown>
}

export type TransactionOptions = {
  /** How often a serialization failure or a deadlock is tried again. Default 5. */
  attempts?: number
}

/** A named right to act, held by one process and lost when its owner dies. */
export type Lease = {
  readonly name: string
  /** @returns false when the lease was lost; the owner must stop */
  renew(): Promise<boolean>
  release(): Promise<void>
}

export type Storage = Operations & {
  /** Commits or throws: a failed COMMIT is an error, never a silent success. */
  transaction<T>(
    work: (transaction: Transaction) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>
  /** The transaction that a Payload operation has open on this request, if any. */
  joined(req: Partial<Pick<PayloadRequest, 'transactionID'>>): Promise<Transaction | null>
  /** @returns null when another owner holds the lease and it has not expired */
  lease(name: string, options?: { seconds?: number }): Promise<Lease | null>
  /** Tells the database that collections have grown by a lot, so that it plans the next reads for their size. */
  refreshStatistics(collections: string[]): Promise<void>
  /** True when the database answers. */
  ready(): Promise<boolean>
}
