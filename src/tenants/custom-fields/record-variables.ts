import type { CollectionConfig, Field } from 'payload'
import type { RecordVariables } from '../../domain/custom-fields'
import type { FormulaType, FormulaVariable } from '../../domain/formula'
import { ownershipOf } from '../ownership'
import { personalMarkOf } from '../personal-data'

/** What formulas call a record of a collection that says nothing itself. */
const RECORD = 'record'

const TYPES: Partial<Record<Field['type'], FormulaType>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  select: 'text',
  number: 'number',
  checkbox: 'yes-no',
}

type Mark = { formula?: FormulaType | false }

/** The fields of a collection that formulas of the society may name; personal numbers are none. */
export function recordVariables(
  collection: Pick<CollectionConfig, 'custom' | 'fields'>,
): RecordVariables {
  const declared = ownershipOf(collection)?.openToCustomFields
  const prefix = declared ?? RECORD
  return { prefix, variables: variablesIn(collection.fields, prefix) }
}

/** @param prefix what formulas call the record */
export function variablesIn(fields: readonly Field[], prefix: string): FormulaVariable[] {
  return fields.flatMap((field): FormulaVariable[] => {
    if (field.type === 'row' || field.type === 'collapsible')
      return variablesIn(field.fields, prefix)
    const type = formulaTypeOf(field)
    if (!type || !('name' in field) || !field.name) return []
    return [{ name: `${prefix}.${field.name}`, type, label: labelOf(field) }]
  })
}

function formulaTypeOf(field: Field): FormulaType | undefined {
  const isMany = 'hasMany' in field && field.hasMany === true
  const isVirtual = 'virtual' in field && Boolean(field.virtual)
  const isHidden = 'hidden' in field && field.hidden === true
  const isLeftOut = (field.admin as { hidden?: boolean } | undefined)?.hidden === true
  if (isMany || isVirtual || isHidden || isLeftOut || personalMarkOf(field)) return undefined
  const marked = (field.custom as Mark | undefined)?.formula
  return marked === false ? undefined : (marked ?? TYPES[field.type])
}

function labelOf(field: Field & { name?: string }): string {
  const label: unknown = 'label' in field ? field.label : undefined
  if (typeof label === 'string') return label
  const texts = typeof label === 'object' ? (label as { en?: string } | null) : null
  return texts?.en ?? field.name ?? ''
}
