import type { Language } from '../../../platform/portal-page'
import { en } from './en'
import { tn } from './tn'

export { dayInWords, monthInWords } from './dates'

export type WordKey = keyof typeof en
type Values = Record<string, string | number>

/** Says something in a language: `say('tn')('welcome', { name })`. */
export type Say = (key: WordKey, values?: Values) => string

const languages: Record<Language, Record<WordKey, string>> = { en, tn }

/** What the portal says in a language. `{name}` in the words is filled in. */
export const say =
  (language: Language): Say =>
  (key, values = {}) =>
    languages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    )

/** The words in every language, for labels. */
export const textOf = (key: WordKey): { en: string; tn: string } => ({ en: en[key], tn: tn[key] })

export const isWord = (key: string): key is WordKey => Object.hasOwn(en, key)
