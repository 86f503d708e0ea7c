import { sentenceOf as coverSentence, type RuleOutcome } from '../../funeral'
import type { ClaimRule } from '../types'
import { en } from './en'
import { tn } from './tn'

const languages: Record<string, Record<string, string>> = { en, tn }

/** What a rule of a claim found, as a sentence; English for a language that is not there. */
export function claimSentence(rule: ClaimRule, language = 'en'): string {
  const texts: Record<string, string> = languages[language] ?? en
  const text = texts[rule.code]
  if (text === undefined) return coverSentence(rule as RuleOutcome, language)
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(rule.values[name] ?? whole))
}
