import type { FileKind } from '../files/content-type'

/** What a society may ask for in a field of its own. */
export const customFieldTypes = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'yes-no',
  'choice',
  'choices',
  'phone',
  'email',
  'relation',
  'file',
  'formula',
] as const
export type CustomFieldType = (typeof customFieldTypes)[number]

/** What a computed field may be. */
export const formulaResults = ['text', 'number', 'money', 'date', 'yes-no'] as const
export type FormulaResult = (typeof formulaResults)[number]

/** A text in each language of the platform; the second may be missing. */
export type LocalText = { en: string; tn?: string | null }

export type CustomFieldOption = { value: string; label: LocalText; archived?: boolean }

/** A field that a society added to one of its collections. */
export type CustomField = {
  /** What values are stored, imported and exported under. Never changes once there is a value. */
  key: string
  type: CustomFieldType
  label: LocalText
  help?: LocalText | null
  required: boolean
  /** No two records of the society may have the same value. */
  unique: boolean
  /** Used when a new record says nothing. */
  defaultValue?: CustomValue
  /** Lowest number, thebe, or number of characters. */
  minimum?: number | null
  /** Highest number, thebe, number of characters, or megabytes of a file. */
  maximum?: number | null
  /** Digits after the decimal point of a number. @default 0 */
  decimals?: number | null
  /** Earliest and latest day of a date. */
  earliest?: string | null
  latest?: string | null
  /** Shape of a text: `9` a digit, `A` a letter, `*` either, anything else itself. */
  pattern?: string | null
  options?: CustomFieldOption[] | null
  /** Kinds of files that are taken; none is every kind known. */
  fileTypes?: FileKind[] | null
  /** Asked for only in records where this formula says yes. */
  shownWhen?: string | null
  /** What a computed field is worked out by, and the type of what comes out. */
  formula?: string | null
  result?: FormulaResult | null
  /** The collection whose records a relation points at. */
  target?: string | null
  /** Members see it in the portal, and may change it there. */
  inPortal?: boolean
  editableInPortal?: boolean
  /** Kept with its values, no longer asked for. */
  archived: boolean
}

/** Money is thebe, dates are `YYYY-MM-DD`, choices a list of option values, a file `<id>/<name>`. */
export type CustomValue = string | number | boolean | string[] | null

export type CustomValues = Record<string, CustomValue>

/** What is wrong with one value, in a sentence for the person who entered it. */
export type CustomProblem = { key: string; message: string }
