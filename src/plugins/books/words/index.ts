import { en, type BooksWords } from './en'
import { tn } from './tn'

export type { BooksWords } from './en'

/** The words of the reports in a language; English where it has none. */
export const wordsIn = (language: string): BooksWords => (language === 'tn' ? tn : en)

/** A text with its `{{placeholders}}` filled in. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
