import type { Category } from '../../domain/matching'

type Texts = Record<`category_${Category}`, string>

/** What people read for a category, on the screens and in files. */
export const categoryTexts = {
  en: {
    category_MATCHED: 'Matched',
    category_SHORT: 'Short paid',
    category_OVER: 'Over paid',
    category_MISSING: 'Missing',
    category_UNIDENTIFIED: 'Unidentified',
    category_REVERSAL: 'Reversal',
    category_EXITED: 'Exited member',
    category_DECEASED: 'Deceased member',
    category_DUPLICATE: 'Duplicate',
    category_WRONG_CODE: 'Wrong code',
    category_CEASED_STILL_PAID: 'Ceased, still paid',
    category_UNEXPECTED: 'Unexpected',
  },
  tn: {
    category_MATCHED: 'E a tshwana',
    category_SHORT: 'E duetswe e le kwa tlase',
    category_OVER: 'E duetswe go feta',
    category_MISSING: 'E a tlhaela',
    category_UNIDENTIFIED: 'Ga e itsiwe',
    category_REVERSAL: 'E busediwa morago',
    category_EXITED: 'Leloko le le tswileng',
    category_DECEASED: 'Leloko le le tlhokafetseng',
    category_DUPLICATE: 'E boeleditswe',
    category_WRONG_CODE: 'Khoutu e e phoso',
    category_CEASED_STILL_PAID: 'E emisitswe, e sa ntse e duelwa',
    category_UNEXPECTED: 'E ne e sa lebelelwa',
  },
} as const satisfies Record<string, Texts>

/** A category in words; a code that has none stays as it is. */
export function categoryName(category: string, language: string): string {
  const texts: Partial<Record<string, string>> =
    language === 'tn' ? categoryTexts.tn : categoryTexts.en
  return texts[`category_${category}`] ?? category
}
