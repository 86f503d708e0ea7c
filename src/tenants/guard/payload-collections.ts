import type {
  Access,
  AccessResult,
  CollectionSlug,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'
import { ownershipOf } from '../ownership'
import { guardErrors } from './errors'

const locks = 'payload-locked-documents'
const nobody = (): false => false

const closed = {
  read: nobody,
  create: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}

/**
 * Payload's own collections join after every plugin, so they are guarded when Payload is ready:
 * document locks name users and documents of all societies, and are open to everyone signed in.
 * @throws CONFIGURATION_UNSAFE for a collection of Payload that the guard does not know
 */
export function guardPayloadCollections(payload: Payload): void {
  for (const collection of payload.config.collections) {
    if (ownershipOf(collection)) continue
    Object.assign(collection.access, accessOf(collection))
  }
}

function accessOf({
  slug,
  access,
}: SanitizedCollectionConfig): Partial<SanitizedCollectionConfig['access']> {
  switch (slug as string) {
    case 'payload-migrations':
    case 'payload-kv':
    case 'payload-jobs':
      return closed
    case 'payload-preferences':
      // Payload limits these to the person's own; only creating them is left open to form an id.
      return { ...access, create: nobody, readVersions: nobody, unlock: nobody }
    case locks:
      return {
        ...closed,
        read: lockAccess('read'),
        update: lockAccess('update'),
        delete: lockAccess('update'),
      }
    default:
      throw guardErrors.CONFIGURATION_UNSAFE(`Collection ${slug} does not say who owns its rows.`)
  }
}

type Lock = {
  id: string
  document?: { relationTo: string; value: string } | null
  user?: { relationTo: string; value: string } | null
}

/**
 * A lock is for who holds it and for who may do the same with the document: readers are told who is
 * editing, editors may take over.
 */
function lockAccess(operation: 'read' | 'update'): Access {
  return async ({ req }) => {
    if (!req.user) return false
    const { docs } = await req.payload.db.find<Lock>({
      collection: locks,
      pagination: false,
      limit: 0,
      req,
    })
    const own = docs.filter((lock) => lock.user?.value === req.user?.id).map((lock) => lock.id)
    const others = docs.filter((lock) => lock.user?.value !== req.user?.id && lock.document)
    const permitted = await permittedLocks(req, operation, others)
    return { id: { in: [...own, ...permitted] } }
  }
}

async function permittedLocks(
  req: PayloadRequest,
  operation: 'read' | 'update',
  held: Lock[],
): Promise<string[]> {
  const found: string[] = []
  for (const collection of new Set(held.map((lock) => lock.document?.relationTo ?? ''))) {
    const group = held.filter((lock) => lock.document?.relationTo === collection)
    const access = req.payload.collections[collection as CollectionSlug]?.config.access[operation]
    const scope = access ? await access({ req }) : false
    const ids = await idsWithin(
      req,
      collection,
      scope,
      group.map((lock) => lock.document?.value ?? ''),
    )
    found.push(
      ...group.filter((lock) => ids.has(lock.document?.value ?? '')).map((lock) => lock.id),
    )
  }
  return found
}

async function idsWithin(
  req: PayloadRequest,
  collection: string,
  scope: AccessResult,
  ids: string[],
): Promise<Set<string>> {
  if (scope === false) return new Set()
  const named: Where = { id: { in: ids } }
  const { docs } = await req.payload.db.find({
    collection: collection as CollectionSlug,
    where: scope === true ? named : { and: [named, scope] },
    pagination: false,
    limit: 0,
    req,
  })
  return new Set(docs.map((doc) => String(doc.id)))
}
