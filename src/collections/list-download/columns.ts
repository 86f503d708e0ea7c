import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { formatAmount } from '../../domain/money'
import { codeInWords } from '../../platform/labels'
import type { SocietyField } from '../../tenants/custom-fields/load'
import { holdsCustomValues } from '../../tenants/custom-fields/mark'
import { recordNames } from '../../tenants/custom-fields/record-names'
import { valuesIn } from '../../tenants/custom-fields/values-of'
import { valuesInWords } from '../../tenants/custom-fields/words'
import { codeKindOf } from '../fields/in-words'

type Doc = Record<string, unknown>

/** A column of a list: its heading, and its texts for a page of records. */
export type ListColumn = {
  heading: string
  texts: (req: PayloadRequest, docs: readonly Doc[]) => Promise<string[]>
}

type Place = {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  /** The society's own fields that the reader may see. */
  own: readonly SocietyField[]
}

/** The columns that a list shows under these names; a name that it does not have is passed over. */
export function listColumns({ req, collection, own }: Place, names: string[]): ListColumn[] {
  const holder = collection.flattenedFields.find(holdsCustomValues)?.name
  const { language } = req.i18n
  return names.flatMap((name): ListColumn[] => {
    const [first, key] = name.split('.')
    const society = first === holder ? own.find((field) => field.key === key) : undefined
    if (society && holder) return [ownColumn(society, holder, language)]
    const field = collection.flattenedFields.find((candidate) => candidate.name === name)
    return field && isShown(field) ? [columnOf(field, language)] : []
  })
}

const isShown = (field: FlattenedField): boolean =>
  field.type !== 'join' && !holdsCustomValues(field) && !('hidden' in field && field.hidden)

function ownColumn(field: SocietyField, holder: string, language: string): ListColumn {
  return {
    heading: (language === 'tn' && field.label.tn) || field.label.en,
    texts: async (req, docs) => {
      const values = docs.map((doc) => valuesIn(doc[holder]))
      return (await valuesInWords(req, [field], values)).map((row) => row[field.key] ?? '')
    },
  }
}

function columnOf(field: FlattenedField, language: string): ListColumn {
  const { name } = field
  const heading = labelIn('label' in field ? field.label : undefined, language) || name
  if (field.type === 'relationship' && typeof field.relationTo === 'string') {
    const { relationTo } = field
    const texts: ListColumn['texts'] = async (req, docs) => {
      const ids = docs.map((doc) => doc[name])
      const names = await recordNames(req, relationTo, ids.filter(Boolean))
      return ids.map((id) => names.get(String(id)) ?? '')
    }
    return { heading, texts }
  }
  const texts: ListColumn['texts'] = (_, docs) =>
    Promise.resolve(docs.map((doc) => textOf(field, doc[name], language)))
  return { heading, texts }
}

function textOf(field: FlattenedField, value: unknown, language: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return isMoney(field) ? formatAmount(value) : String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  const kind = codeKindOf(field)
  if (kind) return codeInWords(kind, value, language)
  if (field.type !== 'select') return value
  const option = field.options.find((each) => typeof each === 'object' && each.value === value)
  return typeof option === 'object' ? labelIn(option.label, language) || value : value
}

const isMoney = ({ custom }: FlattenedField): boolean =>
  (custom as { formula?: string } | undefined)?.formula === 'money'

function labelIn(label: unknown, language: string): string {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return ''
  const texts = label as Record<string, string | undefined>
  return texts[language] ?? texts.en ?? ''
}
