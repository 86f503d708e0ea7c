import { fileOf } from './file-value'
import { kindOf, textOfValue } from './text-value'
import type { CustomField, CustomValue } from './types'

type Reader = {
  language: string
  /** What records are called that relations point at, by id. */
  names?: ReadonlyMap<string, string>
}

const YES_NO: Record<string, [yes: string, no: string]> = {
  en: ['Yes', 'No'],
  tn: ['Ee', 'Nnyaa'],
}
const ENGLISH: [string, string] = ['Yes', 'No']

/** A value as people read it in a list: the labels of choices, in the reader's language. */
export function wordsOfValue(
  field: CustomField,
  value: CustomValue | undefined,
  { language, names }: Reader,
): string {
  if (value === null || value === undefined) return ''
  if (kindOf(field) === 'yes-no') return (YES_NO[language] ?? ENGLISH)[value ? 0 : 1]
  if (field.type === 'file') return fileOf(value)?.name ?? ''
  if (field.type === 'relation') return names?.get(String(value)) ?? ''
  if (field.type === 'choice') return labelOf(field, String(value), language)
  if (Array.isArray(value)) return value.map((each) => labelOf(field, each, language)).join('; ')
  return textOfValue(field, value)
}

function labelOf({ options }: CustomField, value: string, language: string): string {
  const label = options?.find((option) => option.value === value)?.label
  return (language === 'tn' && label?.tn) || (label?.en ?? value)
}
