import type { CollectionConfig, SanitizedConfig } from 'payload'
import { slugs } from '../../collections/slugs'
import { variablesFor, type RecordVariables } from '../../domain/custom-fields'
import type { FormulaVariable } from '../../domain/formula'
import type { Operations } from '../../storage/types'
import { loadFields, type SocietyField } from '../../tenants/custom-fields/load'
import { holdsCustomValues } from '../../tenants/custom-fields/mark'
import { variablesIn } from '../../tenants/custom-fields/record-variables'
import { reconciliationSlugs } from '../reconciliation/slugs'

/** What an alert can be about, by the word that its formulas call a record. */
const collections = {
  member: slugs.members,
  subscription: slugs.subscriptions,
  arrears: reconciliationSlugs.arrears,
} as const

export type About = keyof typeof collections
export const abouts = Object.keys(collections) as About[]

export const collectionOf = (about: About): string => collections[about]

/** One kind of record that formulas name: the record itself, or the member it belongs to. */
export type Part = RecordVariables & { collection: string; fields: SocietyField[] }

/** What formulas about something may name, and how it is read. */
export type Subject = { about: About; parts: Part[]; variables: FormulaVariable[] }

const today: FormulaVariable = { name: 'today', type: 'date', label: 'The day of the look' }

/**
 * What a formula may name, with the society's own fields.
 * @param maySee leaves out fields that whoever writes the formula may not see
 */
export async function subjectFor(
  operations: Operations,
  config: Pick<SanitizedConfig, 'collections'>,
  { tenant, about, maySee = () => true }: Asked,
): Promise<Subject> {
  const prefixes: About[] = about === 'member' ? ['member'] : [about, 'member']
  const parts: Part[] = []
  for (const prefix of prefixes) {
    const collection = collectionOf(prefix)
    const own = config.collections.find(({ slug }) => slug === collection)
    const declared = (own?.fields ?? []) as CollectionConfig['fields']
    const isOpen = declared.some(holdsCustomValues)
    const known = isOpen ? await loadFields(operations, tenant, collection) : []
    const fields = known.filter((field) => !field.archived && maySee(field))
    parts.push({ prefix, collection, fields, variables: variablesIn(declared, prefix) })
  }
  const named = parts.flatMap((part) => [...variablesFor(part.fields, part), ...computed(part)])
  return { about, parts, variables: [today, ...named] }
}

type Asked = { tenant: string; about: About; maySee?: (field: SocietyField) => boolean }

/** Computed fields are stored like others, and an alert waits for none of them. */
function computed({ prefix, fields }: Part): FormulaVariable[] {
  return fields
    .filter(({ type }) => type === 'formula')
    .map(({ key, label, result }) => ({
      ...{ name: `${prefix}.custom.${key}`, type: result ?? 'text', label: label.en },
    }))
}
