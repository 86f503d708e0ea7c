import type { LocalText } from '../../domain/custom-fields'

/** A label of a society's own field in a language; English where it has none. */
export const localText = ({ en, tn }: LocalText, language: string): string =>
  (language === 'tn' && tn) || en
