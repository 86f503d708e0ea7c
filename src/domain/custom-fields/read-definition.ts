import { readAmount } from '../money'
import { definitionProblems } from './definition'
import { isEmpty } from './check-value'
import { readFileTypes } from './file-value'
import { readOptions } from './option-lines'
import { valueOfText } from './text-value'
import type {
  CustomField,
  CustomFieldType,
  CustomProblem,
  CustomValue,
  FormulaResult,
} from './types'

/** A definition as a society enters it: everything that depends on the type is still text. */
export type WrittenDefinition = {
  key: string
  type: CustomFieldType
  label: { en: string; tn?: string | null }
  help?: { en?: string | null; tn?: string | null } | null
  required?: boolean | null
  unique?: boolean | null
  defaultValue?: string | null
  minimum?: string | null
  maximum?: string | null
  decimals?: number | null
  earliest?: string | null
  latest?: string | null
  pattern?: string | null
  /** A line for each option: `value = English label | Setswana label`. */
  options?: string | null
  /** Kinds of files: `pdf, jpeg`. */
  fileTypes?: string | null
  shownWhen?: string | null
  formula?: string | null
  target?: string | null
  inPortal?: boolean | null
  editableInPortal?: boolean | null
  result?: FormulaResult | null
  archived?: boolean | null
}

/** Reads what was entered into the definition that values are held to. @returns it, and what is wrong with it */
export function readDefinition(written: WrittenDefinition): {
  field: CustomField
  problems: CustomProblem[]
} {
  const { key, type, label, help, decimals } = written
  const field: CustomField = {
    key,
    type,
    label,
    help: help?.en ? { en: help.en, tn: help.tn ?? null } : null,
    ...switchesOf(written),
    minimum: limitOf(type, written.minimum),
    maximum: limitOf(type, written.maximum),
    decimals: decimals ?? null,
    ...textsOf(written, ['earliest', 'latest', 'pattern', 'target', 'shownWhen']),
    options: readOptions(written.options ?? ''),
    fileTypes: readFileTypes(written.fileTypes ?? ''),
    formula: type === 'formula' ? (written.formula?.trim() ?? '') : null,
    result: type === 'formula' ? (written.result ?? 'text') : null,
  }
  field.defaultValue = defaultOf(field, written.defaultValue)
  const unread = (['minimum', 'maximum'] as const)
    .filter((limit) => Number.isNaN(field[limit]))
    .map((limit) => ({ key: limit, message: 'Write a number.' }))
  return { field, problems: unread.length ? unread : definitionProblems(field) }
}

const switchesOf = (written: WrittenDefinition) => ({
  required: written.required === true,
  unique: written.unique === true,
  archived: written.archived === true,
  inPortal: written.inPortal === true,
  editableInPortal: written.editableInPortal === true,
})

/** Without outer spaces; an empty one is none. */
function textsOf<Name extends 'earliest' | 'latest' | 'pattern' | 'target' | 'shownWhen'>(
  written: WrittenDefinition,
  names: readonly Name[],
): Record<Name, string | null> {
  const texts = names.map((name) => [name, written[name]?.trim() || null])
  return Object.fromEntries(texts) as Record<Name, string | null>
}

function limitOf(type: CustomFieldType, text: string | null | undefined): number | null {
  if (isEmpty(text?.trim())) return null
  if (type === 'money') return readAmount(text?.trim()) ?? NaN
  return Number(text)
}

const defaultOf = (field: CustomField, text: string | null | undefined): CustomValue =>
  // What the text means is checked with the rest of the definition.
  isEmpty(text) ? null : (valueOfText(field, String(text)) as CustomValue)
