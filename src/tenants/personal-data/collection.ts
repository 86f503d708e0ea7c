import type { CollectionConfig, Field } from 'payload'
import { personalMarkOf, type PersonalMark } from './mark'
import { withPersonalSearch } from './search'

/** A collection with personal fields: exact search, one index for each, and the tenant always read. */
export function withPersonalData(collection: CollectionConfig): CollectionConfig {
  const indexes = marksOf(collection.fields).map(({ index, unique }) => ({
    fields: ['tenant', index],
    unique,
  }))
  return withPersonalSearch({
    ...collection,
    // Decryption needs the row's society, also when a caller selects a single field.
    forceSelect: { ...collection.forceSelect, tenant: true },
    indexes: [...(collection.indexes ?? []), ...indexes],
  })
}

function marksOf(fields: Field[]): PersonalMark[] {
  return fields.map(personalMarkOf).filter((mark) => mark !== undefined)
}
