import type { Field } from 'payload'
import { idOf } from '../ids'

/** A relationship's value: the field's path, the collection it points to, and the id there. */
export type Reference = { path: string; collection: string; id: string }

type Data = Record<string, unknown>

/** Every relationship and upload value in a document, also inside groups, arrays, blocks and tabs. */
export function referencesIn(fields: Field[], data: unknown, parent = ''): Reference[] {
  if (data === null || typeof data !== 'object') return []
  return fields.flatMap((field) => referencesOfField(field, data as Data, parent))
}

function referencesOfField(field: Field, data: Data, parent: string): Reference[] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? referencesIn(tab.fields, data[tab.name], `${parent}${tab.name}.`)
        : referencesIn(tab.fields, data, parent),
    )
  }
  if (field.type === 'row' || field.type === 'collapsible')
    return referencesIn(field.fields, data, parent)
  if (!('name' in field) || !field.name) {
    return field.type === 'group' ? referencesIn(field.fields, data, parent) : []
  }
  const path = parent + field.name
  const value = data[field.name]
  if (field.type === 'group') return referencesIn(field.fields, value, `${path}.`)
  if (field.type === 'array') {
    return rows(value).flatMap((row, index) => referencesIn(field.fields, row, `${path}.${index}.`))
  }
  if (field.type === 'blocks') {
    return rows(value).flatMap((row, index) => {
      const block = field.blocks.find(({ slug }) => slug === row.blockType)
      return block ? referencesIn(block.fields, row, `${path}.${index}.`) : []
    })
  }
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((item) => referenceOf(field.relationTo, item, path))
}

function rows(value: unknown): Data[] {
  return Array.isArray(value) ? (value as Data[]) : []
}

function referenceOf(relationTo: string | string[], value: unknown, path: string): Reference[] {
  const isPolymorphic = Array.isArray(relationTo)
  const target = isPolymorphic ? (value as { relationTo?: string; value?: unknown } | null) : null
  const id = idOf(isPolymorphic ? target?.value : value)
  const collection = isPolymorphic ? target?.relationTo : relationTo
  return id && collection ? [{ path, collection, id }] : []
}
