import { type FormatColumn, unknownCharacter } from '../../formats/parts'
import type { LedgerFormat } from '../definition/schema'

/** Written once and for good by people, so that a format has to take them whatever they hold. */
const freeText = new Set(['journal.narrative', 'journal.title'])

export const isFreeText = ({ source }: FormatColumn): boolean => freeText.has(source)

/**
 * Compiles how a narrative is made to fit: line breaks become spaces, characters that the file cannot hold
 * question marks, and what is too long is cut where the column says so.
 */
export function fitFreeText(
  { encoding, layout }: LedgerFormat,
  { width, tooLong }: FormatColumn,
): (text: string) => string {
  const separator = layout.quote === 'never' ? layout.delimiter : '\n'
  return (text) => {
    const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(separator, ' ')
    const known =
      unknownCharacter(encoding, line) === undefined
        ? line
        : [...line].map((each) => (unknownCharacter(encoding, each) ? '?' : each)).join('')
    const characters = [...known]
    if (width === undefined || tooLong !== 'truncate' || characters.length <= width) return known
    return characters.slice(0, width).join('')
  }
}
