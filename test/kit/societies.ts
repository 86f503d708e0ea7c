import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import { ownershipOf } from '../../src/tenants/ownership'
import type { Platform } from '../../src/start'
import { rowFor, type Fill, type Row } from './isolation/rows'

/** What a society's rows are marked with, so that one byte of them is recognised anywhere. */
export type Marks = { word: string; digits: string; number: number }

export type Society = {
  tenant: string
  marks: Marks
  /** The ids of its rows by collection, and what each row was made from. */
  ids: Map<string, string[]>
  rows: Map<string, Row>
}

export const collectionsOwnedByTenants = (payload: Payload): SanitizedCollectionConfig[] =>
  payload.config.collections.filter((collection) => ownershipOf(collection)?.of === 'tenant')

/**
 * A society with one valid row in every tenant-owned collection of the configuration, whatever
 * collections there are: values come from walking the fields and asking their own validation.
 */
export async function buildSociety(
  platform: Platform,
  slug: string,
  marks: Marks,
): Promise<Society> {
  const { payload } = platform
  const tenant = await payload.create({
    collection: 'tenants',
    data: { name: `${marks.word} society`, slug } as never,
    overrideAccess: true,
  })
  const society: Society = { tenant: String(tenant.id), marks, ids: new Map(), rows: new Map() }
  society.ids.set('tenants', [society.tenant])
  const req = await createLocalReq({}, payload)
  let waiting = collectionsOwnedByTenants(payload)
  while (waiting.length > 0) {
    const left: SanitizedCollectionConfig[] = []
    for (const collection of waiting) {
      if (!(await addRow(platform, req, society, collection))) left.push(collection)
    }
    if (left.length === waiting.length) {
      throw new Error(`No row can be made for ${left.map(({ slug: name }) => name).join(', ')}.`)
    }
    waiting = left
  }
  return society
}

/** Values that only fit each other, by collection. */
const fitting: Record<string, Row> = {
  'statutory-definitions': { kind: 'collection', content: {} },
}

/** @returns false when a row it must point to is not there yet */
async function addRow(
  platform: Platform,
  req: PayloadRequest,
  society: Society,
  collection: SanitizedCollectionConfig,
): Promise<boolean> {
  const roles = Object.values(await ensureSystemRoles(platform.payload)).slice(-1)
  const fill: Fill = {
    ...{ req, marks: society.marks },
    // Roles are everybody's: a row that names one points to no other society.
    idsOf: (slug) => (slug === 'roles' ? roles : (society.ids.get(slug) ?? [])),
  }
  const together = fitting[collection.slug]
  const filled = await rowFor(collection.fields, fill, 'all')
  if (!filled) return false
  const full = { ...filled, ...together }
  const required = { ...(await rowFor(collection.fields, fill, 'required')), ...together }
  const { id, row } = await insert(platform, society.tenant, collection.slug, [full, required])
  society.ids.set(collection.slug, [id])
  society.rows.set(collection.slug, row)
  return true
}

/** Through Payload with all its hooks where they accept the row, else straight into storage. */
async function insert(
  platform: Platform,
  tenant: string,
  collection: string,
  candidates: Row[],
): Promise<{ id: string; row: Row }> {
  const refusals: unknown[] = []
  for (const row of candidates) {
    const created = await create(platform, tenant, collection, row, refusals)
    if (created) return created
  }
  for (const row of candidates) {
    try {
      const id = platform.storage.newId()
      await platform.storage.insertMany({ tenant }, collection, [{ ...row, id, tenant }])
      return { id, row }
    } catch (error) {
      refusals.push(error)
    }
  }
  throw new Error(`${collection}: ${refusals.map(String).join(' | ')}`)
}

/** Leaves out, one after the other, the fields that a hook does not accept. */
async function create(
  platform: Platform,
  tenant: string,
  collection: string,
  row: Row,
  refusals: unknown[],
): Promise<{ id: string; row: Row } | undefined> {
  try {
    const data = { ...row, tenant } as never
    const doc = await platform.payload.create({
      collection: collection as never,
      data,
      depth: 0,
      overrideAccess: true,
    })
    return { id: String((doc as { id: string }).id), row }
  } catch (error) {
    refusals.push(error)
    const refused = refusedFields(error).filter((field) => field in row)
    if (refused.length === 0) return undefined
    const kept = Object.entries(row).filter(([field]) => !refused.includes(field))
    return create(platform, tenant, collection, Object.fromEntries(kept), refusals)
  }
}

function refusedFields(error: unknown): string[] {
  const { data, details } = error as {
    data?: { errors?: { path: string }[] }
    details?: { field?: string }
  }
  const paths = (data?.errors ?? []).map(({ path }) => path.split('.')[0] ?? '')
  return details?.field ? [...paths, details.field] : paths
}
