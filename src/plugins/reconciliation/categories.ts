import { enCodes } from '../../platform/labels/codes/en'
import { tnCodes } from '../../platform/labels/codes/tn'

/** A category in words; a code that has none stays as it is. */
export function categoryName(category: string, language: string): string {
  const words: Partial<Record<string, string>> =
    language === 'tn' ? tnCodes.category : enCodes.category
  return words[category] ?? category
}
