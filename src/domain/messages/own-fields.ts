import {
  kindOf,
  wordsOfValue,
  type CustomField,
  type CustomFieldType,
  type CustomValue,
} from '../custom-fields'
import { formatCurrency } from '../money'
import type { Language } from './event'
import { dateInWords, placeholdersIn } from './template'

/** Formulas and payroll files name the own fields of a member in the same way. */
const PREFIX = 'member.custom.'

/** A name of a record or of a file says little to the member whom the message is for. */
const NOT_WORDS: readonly CustomFieldType[] = ['relation', 'file']

export const ownFieldName = (key: string): string => `${PREFIX}${key}`

/** Whether a name in a template means a member's own field, there or not. */
const isOwnFieldName = (name: string): boolean => name.startsWith(PREFIX)

/** The keys of the members' own fields that some texts name. */
export function ownFieldsIn(texts: readonly string[]): string[] {
  const names = texts.flatMap(placeholdersIn).filter(isOwnFieldName)
  return [...new Set(names)].map((name) => name.slice(PREFIX.length))
}

/**
 * Whether a message may quote a field. What only some roles see stays out: every reader of the register of
 * messages would see it, and SMS and e-mail leave the society.
 */
export const mayBeQuoted = ({
  type,
  archived,
  visibleTo,
}: Pick<CustomField, 'type' | 'archived'> & { visibleTo: readonly string[] }): boolean =>
  !archived && !visibleTo.length && !NOT_WORDS.includes(type)

/** A value as it stands in a message: money, dates, yes and no and choices in the reader's language. */
export function ownFieldWords(
  field: CustomField,
  value: CustomValue | undefined,
  language: Language,
): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value.map((each) => wordsOfValue(field, [each], { language })).join(', ')
  const kind = kindOf(field)
  if (kind === 'money') return formatCurrency(Number(value))
  if (kind === 'date') return dateInWords(String(value), language)
  return wordsOfValue(field, value, { language })
}
