import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import type { Actor } from '../../domain/actor'
import { storageOf } from '../../storage'
import type { Transaction } from '../../storage/types'
import { ownershipOf } from '../../tenants/ownership'
import { actorOf } from '../../tenants/permissions'
import { valuesBefore } from '../../tenants/custom-fields/hooks/remember'
import { personalMarkOf, takePersonalChange } from '../../tenants/personal-data'
import { changesBetween } from './diff'
import { auditErrors } from './errors'
import { recordAudit } from './record'
import type { AuditChange } from './types'

type Document = Record<string, unknown>

/** Writes who changed what into the audit log, in the transaction of the save itself. */
export function auditHooks(): NonNullable<CollectionConfig['hooks']> {
  return {
    afterChange: [recordChange],
    beforeDelete: [rememberDeleted],
    afterDelete: [recordDeletion],
  }
}

const recordChange: CollectionAfterChangeHook = async (args) => {
  const { collection, doc, operation, previousDoc, req } = args
  const id = String(doc.id)
  const after = await storedDocument(req, collection.slug, id)
  const changes = changesBetween(collection.flattenedFields, {
    before: operation === 'update' ? (previousDoc as Document) : {},
    after,
    shown: doc as Document,
    customBefore: valuesBefore(req, { collection: collection.slug, id }),
    isChanged: (field) => takePersonalChange(req, { collection: collection.slug, id, field }),
  })
  if (operation === 'update' && !changes.length) return doc
  await record(req, { collection, action: operation, stored: after, changes })
  return doc
}

const rememberDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  req.context[deletedKey(collection, id)] = await storedDocument(req, collection.slug, String(id))
}

const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const key = deletedKey(collection, id)
  const stored = req.context[key] as Document
  delete req.context[key]
  const changes = changesBetween(collection.flattenedFields, {
    before: { ...stored, ...personalNumbers(collection, doc) },
    after: {},
    shown: {},
    isChanged: (field) => Boolean(stored[field]),
  })
  await record(req, { collection, action: 'delete', stored, changes })
  return doc
}

const deletedKey = (collection: { slug: string }, id: unknown): string =>
  `deleted:${collection.slug}:${String(id)}`

type Recorded = {
  collection: SanitizedCollectionConfig
  action: string
  stored: Document
  changes: AuditChange[]
}

async function record(req: PayloadRequest, { collection, action, stored, changes }: Recorded) {
  const transaction = await joinedTransaction(req, collection.slug)
  const isTenantOwned = ownershipOf(collection)?.of === 'tenant'
  const tenant = isTenantOwned ? ((stored.tenant as string | null | undefined) ?? null) : null
  const documentId = String(stored.id)
  const actor = (req.context.actor as Actor | undefined) ?? actorOf(req)
  const reason = typeof req.context.reason === 'string' ? req.context.reason : undefined
  recordAudit(transaction, [
    { tenant, actor, action, collection: collection.slug, documentId, changes, reason },
  ])
}

async function joinedTransaction(req: PayloadRequest, collection: string): Promise<Transaction> {
  const transaction = await storageOf(req.payload).joined(req)
  if (transaction) return transaction
  throw auditErrors.AUDIT_WITHOUT_TRANSACTION(`A change of ${collection} has no transaction.`)
}

/** The row as it is in the database now: what a reader may not see is logged all the same. */
async function storedDocument(req: PayloadRequest, slug: string, id: string): Promise<Document> {
  const found = await req.payload.db.findOne<Document & { id: string }>({
    collection: slug as CollectionSlug,
    req,
    where: { id: { equals: id } },
  })
  return found ?? { id }
}

/** Personal numbers as the deletion's answer shows them; the stored row has them encrypted. */
function personalNumbers(collection: SanitizedCollectionConfig, doc: Document): Document {
  const numbers = collection.flattenedFields.filter((field) => personalMarkOf(field))
  return Object.fromEntries(numbers.map(({ name }) => [name, doc[name]]))
}
