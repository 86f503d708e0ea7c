import iconv from 'iconv-lite'
import type { FormatDefinition } from '../definition/schema'

/** iconv puts this where bytes mean no character, so a file that holds it cannot be trusted. */
export const REPLACEMENT = '\uFFFD'

/** An invisible mark that a reader would take for the start of a file. */
const BYTE_ORDER_MARK = '\uFEFF'

const windows1252 = new Set([
  ...iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), 'windows-1252'),
])

/** Finds the first character an encoding cannot hold, and nothing when it holds them all. */
export function unknownCharacter(
  encoding: FormatDefinition['encoding'],
  text: string,
): string | undefined {
  for (const character of text) {
    if (character === REPLACEMENT || character === BYTE_ORDER_MARK) return character
    if (!holds(encoding, character)) return character
  }
  return undefined
}

function holds(encoding: FormatDefinition['encoding'], character: string): boolean {
  if (encoding === 'ascii') return character <= '\x7f'
  if (encoding === 'windows-1252') return windows1252.has(character)
  return !/\p{Surrogate}/u.test(character)
}

/** Decodes chunk by chunk; bytes that are no character come out as the replacement character. */
export async function* decode(
  encoding: FormatDefinition['encoding'],
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: encoding === 'utf-8' })
  for await (const chunk of source) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    if (text) yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

/** Turns text that `unknownCharacter` accepted into bytes. */
export function encode(encoding: FormatDefinition['encoding'], text: string): Buffer {
  return encoding === 'windows-1252' ? iconv.encode(text, encoding) : Buffer.from(text, 'utf8')
}
