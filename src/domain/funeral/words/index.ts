import type { RuleOutcome } from '../types'
import { en, type SentenceCode } from './en'
import { tn } from './tn'

export type { SentenceCode } from './en'

const languages: Record<string, Record<SentenceCode, string>> = { en, tn }

/** What a rule found, as a sentence; English for a language that is not there. */
export function sentenceOf({ code, values }: RuleOutcome, language = 'en'): string {
  const texts: Record<string, string> = languages[language] ?? en
  return (texts[code] ?? code).replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
}
