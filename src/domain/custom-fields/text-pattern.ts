const SLOTS: Record<string, string> = { '9': '\\d', A: '\\p{L}', '*': '[\\p{L}\\d]' }

/**
 * Whether a text has the shape of a pattern such as `AA-999`. A pattern of slots, not a regular
 * expression: people can write it, and it can't be made to run for ever.
 */
export function fitsPattern(pattern: string, text: string): boolean {
  const slots = [...pattern].map((character) => SLOTS[character] ?? escaped(character))
  return new RegExp(`^${slots.join('')}$`, 'u').test(text)
}

const escaped = (character: string): string =>
  /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character
