import { en, type StatutoryWords } from './en'
import { tn } from './tn'

export type { StatutoryWords } from './en'

/** The words of the reports in a language; English where it has none. */
export const wordsIn = (language: string): StatutoryWords => (language === 'tn' ? tn : en)
