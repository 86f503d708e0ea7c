import type { Language } from '../../../../platform/portal-page'
import { en } from './en'
import { tn } from './tn'

export type WordKey = keyof typeof en
type Values = Record<string, string>

/** Says something in a language. */
export type Say = (key: WordKey, values?: Values) => string

const languages: Record<Language, Record<WordKey, string>> = { en, tn }

/** What the pages about claims say in a language. `{name}` in the words is filled in. */
export const say =
  (language: Language): Say =>
  (key, values = {}) =>
    languages[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** The words in every language, for the menu. */
export const textOf = (key: WordKey): { en: string; tn: string } => ({ en: en[key], tn: tn[key] })

export const isWord = (key: string): key is WordKey => Object.hasOwn(en, key)
