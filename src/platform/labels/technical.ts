import type { CollectionConfig, Field } from 'payload'
import type { Text } from './text'

const label: Text = { en: 'Technical details', tn: 'Dintlha tsa setegeniki' }

/**
 * Puts fields that only an auditor of the system asks for (hashes, identities, keys) behind a closed
 * section at the end of the form, by slug. It has no name: what is stored stays the same.
 */
export const withTechnicalDetails =
  (names: Record<string, readonly string[]>) =>
  (collection: CollectionConfig): CollectionConfig => {
    const technical = new Set(names[collection.slug])
    const isTechnical = (field: Field) => 'name' in field && technical.has(field.name ?? '')
    const fields = collection.fields.filter(isTechnical)
    if (!fields.length) return collection
    const section: Field = { type: 'collapsible', label, admin: { initCollapsed: true }, fields }
    return {
      ...collection,
      fields: [...collection.fields.filter((field) => !isTechnical(field)), section],
    }
  }
