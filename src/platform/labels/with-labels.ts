import type { CollectionConfig, Field } from 'payload'
import type { Text, Words } from './text'

/** The words of an area in one language. */
export type AreaWords = {
  /** By slug, and by `slug.field` for the rows of an array: one of them, several of them. */
  collections: Readonly<Record<string, readonly [one: string, many: string]>>
  /** By field name; by `slug.field` where a collection says it in another way. */
  fields: Words
  /** By value, `field.value` or `slug.field.value`: the closest is taken. */
  options: Words
  /** Descriptions, by `slug.field` or by field name. */
  help: Words
}

/** The words of an area in every language. */
export type AreaTexts = { en: AreaWords; tn: AreaWords }

type Part = 'fields' | 'options' | 'help'
type Named = { label?: unknown; labels?: unknown; admin?: { description?: unknown } }
type Option = string | { label: unknown; value: string }

/**
 * Gives a collection, its fields, options and descriptions the words of its area. What a collection
 * says itself in every language stays. What has no words keeps its key, and a test names it.
 */
export const withLabels =
  (texts: AreaTexts) =>
  (collection: CollectionConfig): CollectionConfig => {
    const labels = pair(texts, collection.slug)
    return {
      ...collection,
      ...(labels && !isText(collection.labels?.plural) ? { labels } : {}),
      fields: labelled(texts, collection.fields, [collection.slug]),
    }
  }

function labelled(texts: AreaTexts, fields: Field[], place: string[]): Field[] {
  return fields.map((field) => {
    if (field.type === 'tabs') {
      const tabs = field.tabs.map((tab) => {
        const inside = 'name' in tab && tab.name ? [...place, tab.name] : place
        return { ...tab, fields: labelled(texts, tab.fields, inside) }
      })
      return { ...field, tabs }
    }
    const own = 'name' in field && field.name ? [...place, field.name] : place
    const inner = 'fields' in field ? { fields: labelled(texts, field.fields, own) } : {}
    const words = own === place ? {} : wordsOf(texts, field, own)
    return { ...field, ...words, ...inner } as Field
  })
}

function wordsOf(texts: AreaTexts, field: Field, place: string[]): object {
  const { label, labels, admin } = field as Named
  const found = {
    label: isText(label) ? undefined : find(texts, 'fields', place),
    labels: isText(labels) ? undefined : pair(texts, place.join('.')),
    options: 'options' in field ? optionsWith(texts, field.options as Option[], place) : undefined,
    admin: isText(admin?.description) ? undefined : described(texts, field, place),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function described(texts: AreaTexts, field: Field, place: string[]): object | undefined {
  const description = find(texts, 'help', place)
  return description && { ...field.admin, description }
}

function optionsWith(texts: AreaTexts, options: Option[], place: string[]): Option[] {
  return options.map((option) => {
    const { value, label } =
      typeof option === 'string' ? { value: option, label: undefined } : option
    if (isText(label)) return option
    const text = find(texts, 'options', [...place, value])
    return text ? { value, label: text } : option
  })
}

/** The text of the longest end of the place: `members.status.active`, `status.active`, `active`. */
function find({ en, tn }: AreaTexts, part: Part, place: string[]): Text | undefined {
  for (const start of place.keys()) {
    const key = place.slice(start).join('.')
    const [english, setswana] = [en[part][key], tn[part][key]]
    if (english !== undefined && setswana !== undefined) return { en: english, tn: setswana }
  }
  return undefined
}

function pair({ en, tn }: AreaTexts, key: string): { singular: Text; plural: Text } | undefined {
  const [english, setswana] = [en.collections[key], tn.collections[key]]
  if (!english || !setswana) return undefined
  return {
    singular: { en: english[0], tn: setswana[0] },
    plural: { en: english[1], tn: setswana[1] },
  }
}

/** What is said in every language already, by a function, or left out on purpose. */
const isText = (value: unknown): boolean =>
  value === false || typeof value === 'function' || (typeof value === 'object' && value !== null)
