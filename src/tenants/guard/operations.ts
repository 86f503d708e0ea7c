import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { storageOf } from '../../storage'
import { idOf } from '../ids'
import type { Ownership } from '../ownership'
import { grantsOf, holdsIn, societiesWith } from '../permissions/grants'
import { guardErrors } from './errors'

type Arguments = {
  id?: string
  data?: Record<string, unknown>
  duplicateFromID?: string
  overrideAccess?: boolean
  limit?: unknown
  page?: unknown
}

const changing = new Set(['update', 'delete', 'restoreVersion'])

/** When a row was made and changed is for the platform to say. */
const TIMES = ['createdAt', 'updatedAt']

type Guarded = Pick<CollectionConfig, 'slug' | 'versions'>

/**
 * Runs first in every operation: refuses what nobody may do, gives a new row its id and, when a
 * person creates it, its society. The id and the times that a client sends are never used.
 */
export function guardOperations(
  collection: Guarded,
  ownership: Ownership,
): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    assertPossible(collection, ownership, operation)
    const { data, duplicateFromID, overrideAccess } = args as Arguments
    const isPerson = overrideAccess !== true
    if (isPerson) assertWellFormed(args as Arguments)
    if (!data) return args
    if (isPerson) for (const time of TIMES) delete data[time]
    if (operation === 'update') delete data.id
    if (operation !== 'create') return args
    if (isPerson || data.id === undefined) data.id = storageOf(req.payload).newId()
    if (isPerson && ownership.of === 'tenant') {
      data.tenant = idOf(data.tenant) ?? (await tenantFor(req, collection.slug, duplicateFromID))
    }
    return args
  }
}

function assertWellFormed({ data, ...paging }: Arguments): void {
  if (Array.isArray(data)) throw guardErrors.INPUT_MALFORMED('The body must be one JSON object.')
  for (const name of ['limit', 'page'] as const) {
    const value = paging[name] ?? 0
    if (Number.isSafeInteger(value) && Number(value) >= 0) continue
    throw guardErrors.INPUT_MALFORMED(`"${name}" must be a whole number from 0.`, { field: name })
  }
}

function assertPossible(
  { slug, versions }: Guarded,
  ownership: Ownership,
  operation: string,
): void {
  if (ownership.appendOnly && changing.has(operation)) {
    throw guardErrors.APPEND_ONLY(`${slug}: rows are never changed or deleted.`)
  }
  if (ownership.kept && operation === 'delete') {
    throw guardErrors.CLOSE_INSTEAD(`${slug}: rows are never deleted.`)
  }
  if (operation === 'restoreVersion' && !versions) {
    throw guardErrors.NO_VERSIONS(`${slug}: rows have no versions.`)
  }
}

/** The society of a new row that names none: its original's, the selected one, or the only one possible. */
async function tenantFor(req: PayloadRequest, slug: string, original?: string): Promise<string> {
  if (original !== undefined) {
    const source = await req.payload.db.findOne<{ id: string; tenant?: unknown }>({
      collection: slug as CollectionSlug,
      where: { id: { equals: original } },
      req,
    })
    const tenant = idOf(source?.tenant)
    if (tenant !== undefined) return tenant
  }
  const grants = await grantsOf(req)
  const permission = `${slug}.create`
  const selected = selectedTenant(req)
  if (selected !== undefined && holdsIn(grants, selected, permission)) return selected
  const [only, ...others] = societiesWith(grants, permission)
  if (only !== undefined && others.length === 0) return only
  throw guardErrors.TENANT_REQUIRED(
    `${slug}: field "tenant" is empty and nothing says which society is meant.`,
    {
      field: 'tenant',
    },
  )
}

/** The society chosen in the admin's selector: a wish of the client, to be checked. */
function selectedTenant(req: PayloadRequest): string | undefined {
  const cookie = /(?:^|;\s*)payload-tenant=([^;]+)/.exec(req.headers?.get('cookie') ?? '')
  return cookie?.[1]
}
