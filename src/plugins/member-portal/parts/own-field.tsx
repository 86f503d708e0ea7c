import type { ReactNode } from 'react'
import { textOfValue, type CustomField, type CustomValue } from '../../../domain/custom-fields'
import type { Language } from '../../../platform/portal-page'
import { Check, Checks, Field, Select, TextArea, type Choice } from '../render/fields'
import { say } from '../words'

type Shown = {
  language: Language
  value: unknown
  problem: string | null
  /** Where a form asks the same of several. */
  row?: number
}

/** The name under which a field of the society is sent. */
export const inputName = ({ key }: Pick<CustomField, 'key'>, row?: number): string =>
  row === undefined ? `own-${key}` : `own-${key}-${row}`

const inputTypes: Partial<Record<CustomField['type'], 'date' | 'tel' | 'email'>> = {
  date: 'date',
  phone: 'tel',
  email: 'email',
}

/** What somebody fills in for a field that the society made. */
export function inputFor(field: CustomField, { language, value, problem, row }: Shown): ReactNode {
  const { type, label, help, required } = field
  const text = textOf(field, value)
  const described = {
    ...{ name: inputName(field, row), label: wordsIn(label, language) ?? label.en, problem },
    hint: help ? (wordsIn(help, language) ?? null) : null,
  }
  if (type === 'yes-no') return <Check {...described} isChecked={value === true} />
  if (type === 'long-text') return <TextArea {...{ ...described, value: text, required }} />
  if (type === 'choices')
    return <Checks {...described} choices={choicesOf(field, value, language)} />
  if (type === 'choice') {
    const none = { value: '', label: say(language)('choose') }
    const choices = [none, ...choicesOf(field, value, language)]
    return <Select {...{ ...described, choices, required }} />
  }
  const isNumber = type === 'number' || type === 'money'
  return (
    <Field
      {...{ ...described, value: text, required, type: inputTypes[type] ?? 'text' }}
      {...(isNumber ? { inputMode: 'decimal' as const } : {})}
    />
  )
}

/** What was refused is shown as it was typed. */
const textOf = (field: CustomField, value: unknown): string =>
  typeof value === 'string' ? value : textOfValue(field, value as CustomValue)

function choicesOf({ options }: CustomField, value: unknown, language: Language): Choice[] {
  const chosen = Array.isArray(value) ? value.map(String) : [String(value ?? '')]
  return (options ?? [])
    .filter((option) => !option.archived || chosen.includes(option.value))
    .map((option) => ({
      value: option.value,
      label: wordsIn(option.label, language) ?? option.value,
      isChosen: chosen.includes(option.value),
    }))
}

const wordsIn = (
  words: { en?: string | null; tn?: string | null },
  language: Language,
): string | undefined => (language === 'tn' && words.tn) || words.en || undefined
