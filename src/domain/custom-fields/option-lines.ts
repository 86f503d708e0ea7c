import type { CustomFieldOption } from './types'

const ARCHIVED = /^\s*-\s*/

/**
 * Reads the options of a choice, a line each: `north = North ward | Kgotla ya bokone`. The label may be
 * left out, and so may its Setswana; a line that begins with `-` is no longer offered.
 */
export function readOptions(lines: string): CustomFieldOption[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.replace(ARCHIVED, '') !== '')
    .map(readOption)
}

function readOption(line: string): CustomFieldOption {
  const [value = '', labels = ''] = split(line.replace(ARCHIVED, ''), '=')
  const [en, tn] = split(labels, '|')
  return { value, label: { en: en || value, tn: tn || null }, archived: ARCHIVED.test(line) }
}

function split(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  if (at < 0) return [text.trim()]
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
