import type { AreaTexts } from '../../../platform/labels'

/** What an area calls its fields and options in a language; the key itself where it has no word. */
export const wordOf =
  (texts: AreaTexts, language: string) =>
  (part: 'fields' | 'options', key: string): string => {
    const words = (language === 'tn' ? texts.tn : texts.en)[part] as Record<string, string>
    return words[key] ?? key
  }
