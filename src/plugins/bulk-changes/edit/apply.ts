import type { PayloadRequest, Where } from 'payload'
import { keepPart } from '../../../collections/bulk-changes/register'
import { slugs } from '../../../collections/slugs'
import type { JobContext, JobDefinition } from '../../../jobs'
import { bulkErrors } from '../errors'
import { findChange } from '../find'
import type { BulkChangeRow } from '../types'
import { editRecord, isChanged, nameOf, personOf, refusalOf, type Doc, type Edit } from './record'
import { countSelected, selected } from './select'

const PAGE = 200
/** Records named in the report; the counts have them all. */
const MOST_NAMED = 1000
/** Progress of refused records is written down after so many. */
const NOTE_EVERY = 50

type Input = { change: string }
type Edited = { updated: number; refused: number }
type Refused = { record: string; problem: string }

/** Does a bulk edit that was looked at before, record by record; one that stopped goes on where it was. */
export const editJob: JobDefinition<Input, Edited> = {
  name: 'bulk-changes.edit',
  permission: 'records.edit-many',
  run: async (context) => {
    const { payload, storage, tenant, input, actor, progress, signal } = context
    const change = await findChange(storage, { tenant }, input.change)
    if (change.status !== 'editing') return counts(change)
    const user = await personOf(payload, actor.id)
    const run = new EditRun(context, change, user)
    const selection = { ...run.selection, user }
    const total = await countSelected(payload, selection)
    for (;;) {
      const docs = await selected(payload, selection, { after: run.cursor, limit: PAGE })
      for (const doc of docs) {
        signal.throwIfAborted()
        await run.edit(doc)
        progress(run.done, Math.max(total, run.done), 'editing')
      }
      if (docs.length < PAGE) break
    }
    await run.note({ status: 'done' })
    return counts(run)
  },
}

const counts = ({ updated, refused }: Edited): Edited => ({ updated, refused })

class EditRun {
  cursor: string | null
  updated: number
  refused: number
  done = 0
  private readonly report: Refused[]
  private readonly change: Edit

  constructor(
    private readonly context: JobContext<Input>,
    private readonly row: BulkChangeRow,
    private readonly user: PayloadRequest['user'],
  ) {
    this.cursor = row.cursor
    this.updated = row.updated
    this.refused = row.refused
    this.report = (row.report as Refused[] | null) ?? []
    this.change = {
      collection: row.targetCollection,
      field: row.field ?? '',
      value: (row.value as { value: unknown }).value,
    }
  }

  get selection() {
    const { tenant, targetCollection: collection, filter } = this.row
    return { tenant, collection, filter: filter as Where }
  }

  async edit(doc: Doc): Promise<void> {
    this.done += 1
    if (isChanged(doc, this.change)) await this.tryTo(doc)
    this.cursor = doc.id
    if (this.done % NOTE_EVERY === 0) await this.note({})
  }

  private async tryTo(doc: Doc): Promise<void> {
    try {
      if (isLater(doc, this.row)) throw changedSince()
      await this.write(doc)
      this.updated += 1
    } catch (error) {
      const problem = refusalOf(error)
      this.refused += 1
      if (this.report.length < MOST_NAMED) this.report.push({ record: nameOf(doc), problem })
    }
  }

  private async write(doc: Doc): Promise<void> {
    const { payload, storage, tenant } = this.context
    const { collection } = this.change
    await storage.transaction(async (transaction) => {
      // Locks the record as it was read: whoever saves it now waits, and whoever did is not overwritten.
      const { id, updatedAt } = doc
      const lock = { id, set: { updatedAt }, expect: { updatedAt } }
      if ((await transaction.updateMany({ tenant }, collection, [lock])).length)
        throw changedSince()
      const { user, change: edit } = this
      await editRecord(payload, { user, transactionID: transaction.id, id, edit })
      const position = this.updated
      transaction.beforeCommit('bulk-change', (open) =>
        keepPart(open, { tenant, change: this.row.id, position, rows: null }),
      )
      const set = { cursor: id, updated: position + 1, refused: this.refused }
      const refused = await transaction.updateMany({ tenant }, slugs.bulkChanges, [
        { id: this.row.id, set, expect: { status: 'editing', updated: position } },
      ])
      if (refused.length) throw new Error('Another process does this bulk edit.')
    })
  }

  /** Writes down how far it is. */
  async note(set: { status?: 'done' }): Promise<void> {
    const { storage, tenant } = this.context
    const { cursor, updated, refused, report } = this
    await storage.updateMany({ tenant }, slugs.bulkChanges, [
      {
        id: this.row.id,
        set: { cursor, updated, refused, report, ...set },
        expect: { status: 'editing' },
      },
    ])
  }
}

const isLater = ({ updatedAt }: Doc, { createdAt }: BulkChangeRow): boolean =>
  Date.parse(updatedAt) > Date.parse(createdAt)

const changedSince = () =>
  bulkErrors.BULK_STATE('Somebody changed it after the preview: it was left as it is.')
