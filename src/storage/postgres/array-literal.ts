/**
 * A list as PostgreSQL reads it in text, `{"a",NULL,3}`. Made with the statement and not when it is sent,
 * so that the database never waits for it.
 * @returns the list itself when it holds something that the driver has to write, such as bytes
 */
export function arrayLiteral(list: readonly unknown[]): string | readonly unknown[] {
  const parts = new Array<string>(list.length)
  for (let index = 0; index < list.length; index += 1) {
    const part = partOf(list[index])
    if (part === null) return list
    parts[index] = part
  }
  return `{${parts.join(',')}}`
}

function partOf(value: unknown): string | null {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  return null
}

/** What JSON writes in another way than PostgreSQL reads: control characters and halves of pairs. */
const OTHER_IN_JSON = /[\u0000-\u001f\ud800-\udfff]/

/** Always in quotes: `NULL` in quotes is a text, and commas and braces are nothing special. */
function quoted(text: string): string {
  if (!text.includes('"') && !text.includes('\\')) return `"${text}"`
  // As JSON, such as that of JSON columns, the same text comes out, and much sooner.
  if (!OTHER_IN_JSON.test(text)) return JSON.stringify(text)
  const escaped = text.includes('\\') ? text.replaceAll('\\', '\\\\') : text
  return `"${escaped.includes('"') ? escaped.replaceAll('"', '\\"') : escaped}"`
}
