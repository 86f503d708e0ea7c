import type { FlattenedField, Payload } from 'payload'
import { slugs } from '../../../collections/slugs'
import { allRows, eachRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { valuesIn } from '../../../tenants/custom-fields/values-of'
import { ownershipOf } from '../../../tenants/ownership'

/** A field of a collection that points at records of the target. */
export type Reference = { collection: string; field: string }

/** Every field of the installation that may point at a record of a collection. */
export function referencesTo(payload: Payload, target: string): Reference[] {
  return payload.config.collections
    .filter((collection) => ownershipOf(collection)?.of === 'tenant')
    .flatMap(({ slug, flattenedFields }) =>
      pathsTo(target, flattenedFields).map((field) => ({ collection: slug, field })),
    )
}

function pathsTo(target: string, fields: FlattenedField[], place = ''): string[] {
  return fields.flatMap((field): string[] => {
    const path = `${place}${field.name}`
    if (field.type === 'group' || field.type === 'tab')
      return pathsTo(target, field.flattenedFields, `${path}.`)
    const isOne = field.type === 'relationship' && !field.hasMany && field.relationTo === target
    return isOne ? [path] : []
  })
}

type Asked = { tenant: string; references: Reference[]; ids: string[] }

/** The records among these that others point at, with the kind of the first that does. */
export async function pointedAt(
  operations: Operations,
  { tenant, references, ids }: Asked,
): Promise<Map<string, string>> {
  const used = new Map<string, string>()
  if (!ids.length) return used
  for (const { collection, field } of references) {
    const groups = await operations.sum({ tenant }, collection, {
      where: { [field]: { in: ids } },
      groupBy: [field],
      fields: [],
    })
    for (const group of groups)
      used.set(String(group[field]), used.get(String(group[field])) ?? collection)
  }
  return used
}

/** The records that fields of the society's own point at, wherever they are; empty where it has none. */
export async function pointedAtByOwnFields(
  operations: Operations,
  tenant: string,
  target: string,
): Promise<Map<string, string>> {
  const used = new Map<string, string>()
  const fields = await allRows<Row>(operations, { tenant }, slugs.customFields, {
    where: { type: { equals: 'relation' }, target: { equals: target } },
  })
  for (const { collection, key } of fields) {
    const rows = eachRow(operations, { tenant }, String(collection), { select: ['custom'] })
    for await (const { custom } of rows) {
      const value = valuesIn(custom)[String(key)]
      if (typeof value === 'string') used.set(value, String(collection))
    }
  }
  return used
}
