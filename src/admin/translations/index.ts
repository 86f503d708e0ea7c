import { en, type TextKey } from './en'
import { tn } from './tn'

export type { TextKey } from './en'

/** Gives a text by its key, with the `{{placeholders}}` filled in. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

const languages: Record<string, Record<TextKey, string>> = { en, tn }

/** The texts of the admin's own screens in a language; English where it has none. */
export function textsIn(language: string): Translate {
  const texts = languages[language] ?? en
  return (key, values) => fill(texts[key], values)
}

/** True for a key that exists: categories and statuses come from data. */
export const isTextKey = (key: string): key is TextKey => key in en

/** The text of a value that comes from data, such as a category; the value itself when it is new. */
export function textOf(t: Translate, prefix: string, value: string): string {
  const key = `${prefix}_${value}`
  return isTextKey(key) ? t(key) : value
}

function fill(text: string, values: Record<string, string | number> | undefined): string {
  if (!values) return text
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
