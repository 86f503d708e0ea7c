import type { CollectionBeforeChangeHook, CollectionConfig, Field, SelectField } from 'payload'
import { productKinds, type ProductKindDeclaration } from '../../platform/product-kinds'

const optionsOf = (kinds: readonly ProductKindDeclaration[]): SelectField['options'] =>
  kinds.map(({ key, label }) => ({ value: key, label }))

/** What a product is: the core's kinds, and those that plugins add by `withProductKinds`. */
export const kindField: Field = {
  name: 'kind',
  type: 'select',
  required: true,
  options: optionsOf(productKinds),
}

/** Products with further kinds; like a collection of a plugin, they take a migration. */
export function withProductKinds(
  collection: CollectionConfig,
  kinds: readonly ProductKindDeclaration[],
): CollectionConfig {
  const fields = collection.fields.map((field): Field => {
    if (field.type !== 'select' || field.name !== 'kind') return field
    return { ...field, options: [...field.options, ...optionsOf(kinds)] }
  })
  const beforeChange = [keepAccountKind(kinds), ...(collection.hooks?.beforeChange ?? [])]
  return { ...collection, fields, hooks: { ...collection.hooks, beforeChange } }
}

/** The product keeps its kind of sub-ledger: it goes on when the plugin of its kind is switched off. */
export const keepAccountKind =
  (kinds: readonly ProductKindDeclaration[]): CollectionBeforeChangeHook =>
  ({ data }) => {
    const kind = kinds.find(({ key }) => key === data.kind)
    return kind ? { ...data, accountKind: kind.accountKind } : data
  }
