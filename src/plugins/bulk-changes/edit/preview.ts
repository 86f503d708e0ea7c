import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { actorOf } from '../../../tenants/permissions'
import type { EditableField } from './fields'
import { editRecord, isChanged, nameOf, refusalOf, valueIn, type Doc, type Edit } from './record'
import { countSelected, selected } from './select'

/** Records that are tried out; of a longer list the job's report tells the others. */
const MOST_TRIED = 50

export type PreviewedRow = {
  record: string
  before: unknown
  after: unknown
  problem: string | null
}

export type EditPreview = {
  /** What `apply` is told to do. */
  id: string
  /** Records that fit. */
  total: number
  /** How many of them were tried out. */
  tried: number
  /** Of those: which would be refused, and which hold the value already. */
  refused: number
  unchanged: number
  rows: PreviewedRow[]
}

type Order = {
  tenant: string
  collection: string
  filter: Where
  field: EditableField
  value: string
}

/**
 * Tries a bulk edit out on its first records, in transactions that are rolled back, and keeps the order
 * for `apply`. A record that somebody changes after this is not overwritten.
 */
export async function previewEdit(
  req: PayloadRequest,
  { tenant, collection, filter, field, value: text }: Order,
): Promise<EditPreview> {
  const { payload, user } = req
  const storage = storageOf(payload)
  const edit = { collection, field: field.name, value: field.read(text) }
  const selection = { tenant, collection, filter, user }
  const lookedAt = new Date()
  const total = await countSelected(payload, selection)
  const docs = await selected(payload, selection, { after: null, limit: MOST_TRIED })
  const rows: PreviewedRow[] = []
  let unchanged = 0
  for (const doc of docs) {
    if (isChanged(doc, edit)) rows.push(await tryOut(req, doc, edit))
    else unchanged += 1
  }
  const id = storage.newId()
  const actor = actorOf(req)
  await storage.insertMany({ tenant }, slugs.bulkChanges, [
    {
      ...{ id, kind: 'edit', targetCollection: collection, about: edit.field, status: 'previewed' },
      ...{ created: 0, updated: 0, refused: 0, maker: actor.id, makerName: actor.name },
      ...{ field: edit.field, value: { value: edit.value }, filter, createdAt: lookedAt },
    },
  ])
  const refused = rows.filter(({ problem }) => problem !== null).length
  return { id, total, tried: docs.length, refused, unchanged, rows }
}

async function tryOut(req: PayloadRequest, doc: Doc, edit: Edit): Promise<PreviewedRow> {
  const { payload, user } = req
  const row = { record: nameOf(doc), before: valueIn(doc, edit.field), after: edit.value }
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('The database opened no transaction.')
  try {
    await editRecord(payload, { user, transactionID, id: doc.id, edit })
    return { ...row, problem: null }
  } catch (error) {
    return { ...row, problem: refusalOf(error) }
  } finally {
    await payload.db.rollbackTransaction(transactionID)
  }
}
