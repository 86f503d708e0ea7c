/**
 * JSON with its keys in order: the same text for the same content, however the database gave it back.
 * Written with loops, because a run hashes an entry for each of its rows.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value !== 'object' || isInOrder(value)) return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return canonicalList(value)
  const members = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member === undefined) continue
    text += `${text ? ',' : ''}${quotedKey(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** True when the engine's own writer gives the same text: an entry is put in order when it is made. */
function isInOrder(value: object): boolean {
  if (value instanceof Date) return false
  let last = ''
  for (const key in value) {
    if (!Array.isArray(value)) {
      if (key < last) return false
      last = key
    }
    const member = (value as Record<string, unknown>)[key]
    if (typeof member === 'object' && member !== null && !isInOrder(member)) return false
  }
  return true
}

/** Fields have names that need no escape. */
const quotedKey = (key: string): string => (/^\w+$/.test(key) ? `"${key}"` : JSON.stringify(key))

function canonicalList(values: unknown[]): string {
  let text = ''
  for (let at = 0; at < values.length; at += 1) {
    text += at ? `,${canonicalJson(values[at])}` : canonicalJson(values[at])
  }
  return `[${text}]`
}
