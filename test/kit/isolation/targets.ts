import type { Field, Payload } from 'payload'
import { ownershipOf, type Ownership } from '../../../src/tenants/ownership'
import type { Society } from '../societies'
import type { Row } from './rows'
import type { Target } from './types'

/** Rows of the foreign society in Payload's own collections and in the platform's. */
export type ForeignRows = Map<string, string>

/**
 * One target for every collection of the configuration.
 * @throws when a collection has no foreign row: it would not be tested
 */
export function targetsOf(
  payload: Payload,
  own: Society,
  foreign: Society,
  others: ForeignRows,
): Target[] {
  return payload.config.collections.map(({ slug, fields, custom }) => {
    const id = foreign.ids.get(slug)?.[0] ?? others.get(slug)
    if (id === undefined) throw new Error(`Collection ${slug} has no row of the other society.`)
    const row = foreign.rows.get(slug) ?? {}
    const isOwned = ownershipOf({ custom })?.of === 'tenant'
    const planted = plantedRow(fields, row, own.rows.get(slug) ?? row)
    return {
      slug,
      id,
      tenant: foreign.tenant,
      row: isOwned ? { ...planted, tenant: foreign.tenant } : planted,
      shared: isShared(ownershipOf({ custom })),
      text: searchableText(row, foreign.marks.word),
      own: ownTarget(slug, fields, own, foreign),
    }
  })
}

function isShared(ownership: Ownership | undefined): boolean {
  if (ownership?.of !== 'platform' || ownership.societyPath) return false
  return ownership.societyMay?.includes('read') ?? false
}

function ownTarget(slug: string, fields: Field[], own: Society, foreign: Society): Target['own'] {
  const id = own.ids.get(slug)?.[0]
  const row = own.rows.get(slug)
  if (!id || !row) return undefined
  return { tenant: own.tenant, id, row, relation: foreignRelation(fields, foreign) }
}

function plantedRow(fields: Field[], foreign: Row, own: Row): Row {
  const pointers = fields.flatMap((field) =>
    (field.type === 'relationship' || field.type === 'upload') && field.name in foreign
      ? [field.name]
      : [],
  )
  return { ...own, ...Object.fromEntries(pointers.map((name) => [name, foreign[name]])) }
}

function searchableText(row: Row, word: string): Target['text'] {
  const entry = Object.entries(row).find(([, value]) => value === word)
  return entry && { field: entry[0], value: word }
}

function foreignRelation(
  fields: Field[],
  foreign: Society,
): { field: string; foreignId: unknown } | undefined {
  for (const field of fields) {
    if (field.type !== 'relationship' || field.name === 'tenant' || Array.isArray(field.relationTo))
      continue
    const id = foreign.ids.get(field.relationTo)?.[0]
    if (id) return { field: field.name, foreignId: field.hasMany ? [id] : id }
  }
  return undefined
}
