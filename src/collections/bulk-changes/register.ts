import type { Actor } from '../../domain/actor'
import { auditedIn } from '../../hooks/audit'
import type { Storage, Transaction } from '../../storage/types'
import { slugs } from '../slugs'
import { bulkChangeErrors } from './errors'

const NOTE = 'bulk-change'

type Opening = {
  tenant: string
  collection: string
  actor: Actor
  /** The name of the file. */
  about?: string
}

/** What a transaction of the change did. */
export type Part = {
  created: number
  updated: number
  /** Of the file, in the order in which the records were given to the audit log. */
  rows: number[]
}

/**
 * Keeps what an import changes, chunk by chunk, in the transaction of the chunk: so that it can be
 * undone as a whole. Nothing is kept of one that changes nothing.
 */
export class ImportRegister {
  readonly id: string
  private position = 0
  private created = 0
  private updated = 0
  private pending: Part | undefined

  constructor(
    storage: Pick<Storage, 'newId'>,
    private readonly opening: Opening,
  ) {
    this.id = storage.newId()
  }

  /** True when there is something to undo. */
  get hasParts(): boolean {
    return this.position > 0
  }

  /**
   * Call it after the chunk's audit entries were recorded: which ones they are is known at the end.
   * @throws BULK_CHANGE_UNDONE when somebody undid what was imported so far
   */
  async keep(transaction: Transaction, part: Part): Promise<void> {
    this.pending = part
    const { id: change, position } = this
    const { rows } = part
    if (!rows.length) return
    await this.count(transaction, part)
    const { tenant } = this.opening
    transaction.beforeCommit(NOTE, (open) => keepPart(open, { tenant, change, position, rows }))
  }

  /** The chunk's transaction has committed. */
  settle(): void {
    const { pending } = this
    this.pending = undefined
    if (!pending?.rows.length) return
    this.position += 1
    this.created += pending.created
    this.updated += pending.updated
  }

  private async count(transaction: Transaction, { created, updated }: Part): Promise<void> {
    const { tenant, collection, actor, about } = this.opening
    const counts = { created: this.created + created, updated: this.updated + updated }
    const scope = { tenant }
    if (this.position === 0) {
      const row = {
        ...{ id: this.id, kind: 'import', targetCollection: collection, about: about ?? null },
        ...{ status: 'done', ...counts, refused: 0, maker: actor.id, makerName: actor.name },
      }
      await transaction.insertMany(scope, slugs.bulkChanges, [row])
    } else {
      const change = { id: this.id, expect: { status: 'done' }, set: counts }
      const refused = await transaction.updateMany(scope, slugs.bulkChanges, [change])
      if (refused.length)
        throw bulkChangeErrors.BULK_CHANGE_UNDONE('The import was undone while it was running.')
    }
  }
}

type NewPart = { tenant: string; change: string; position: number; rows: number[] | null }

/** Notes which entries of the audit log this transaction has written. */
export async function keepPart(
  transaction: Transaction,
  { tenant, change, position, rows }: NewPart,
): Promise<void> {
  const entries = auditedIn(transaction, tenant)
  if (!entries) return
  const row = { change, position, ...entries, rows, undone: false }
  await transaction.insertMany({ tenant }, slugs.bulkChangeParts, [row])
}
