import type {
  CollectionAfterReadHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Field,
  Where,
} from 'payload'
import { TitleRow } from './title-row'

/** How a document without a name of its own is named: `M000012 FUN-A from 2026-01`. */
export type Title = {
  /** What stands for the title where rows are put in order: a field, or a path through a relation. */
  by: string
  /** Fields of the row that the title is made of; read even when only the title is asked for. */
  of: string[]
  /** What a search for the title looks at, word by word: fields, or paths through a relation. */
  search: string[]
  make: (row: TitleRow) => Promise<string> | string
}

/**
 * Gives collections their titles, by slug: a field without a column, made when a row is read. Comes
 * after what rewrites searches, so that a search box asks everything for one text until then.
 */
export const withTitles =
  (titles: Record<string, Title>) =>
  (collection: CollectionConfig): CollectionConfig => {
    const title = titles[collection.slug]
    if (!title) return collection
    const { admin, hooks } = collection
    return {
      ...collection,
      forceSelect: {
        ...collection.forceSelect,
        ...Object.fromEntries(title.of.map((name) => [name, true])),
      },
      admin: {
        ...admin,
        useAsTitle: 'title',
        listSearchableFields: [...(admin?.listSearchableFields ?? []), 'title'],
      },
      hooks: {
        ...hooks,
        beforeOperation: [...(hooks?.beforeOperation ?? []), searchTitle(title)],
        afterRead: [...(hooks?.afterRead ?? []), makeTitle(title)],
      },
      fields: [...collection.fields, titleField(title)],
    }
  }

const titleField = ({ by }: Title): Field => ({
  name: 'title',
  type: 'text',
  virtual: by,
  admin: { hidden: true, readOnly: true, disableBulkEdit: true },
})

const makeTitle =
  ({ make }: Title): CollectionAfterReadHook =>
  async ({ doc, collection, req, overrideAccess }) => {
    const row = new TitleRow(doc as Record<string, unknown>, { collection, req, overrideAccess })
    return { ...(doc as object), title: await make(row) }
  }

const searchTitle =
  ({ search }: Title): CollectionBeforeOperationHook =>
  ({ args }) => {
    const { where } = args as { where?: Where }
    return where ? { ...args, where: rewritten(where, search) } : args
  }

/** `title like "neo 12"` becomes: each word stands in one of the searched fields. */
function rewritten(where: Where, paths: string[]): Where {
  const parts = Object.entries(where).map(([key, value]): Where => {
    if (/^(and|or)$/i.test(key) && Array.isArray(value)) {
      return { [key]: value.map((part) => rewritten(part, paths)) }
    }
    const text: unknown = key === 'title' ? (value as { like?: unknown }).like : undefined
    if (typeof text !== 'string') return { [key]: value } as Where
    return { and: wordsOf(text).map((word) => ({ or: paths.map((path) => like(path, word)) })) }
  })
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

const like = (path: string, word: string): Where => ({ [path]: { like: word } })

/** Commas and brackets belong to the title, not to what is stored. */
const wordsOf = (text: string): string[] => text.split(/[\s,()]+/).filter(Boolean)
