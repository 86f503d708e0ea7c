/**
 * JSON with its keys in order: the same text for the same content, however the database gave it back.
 * Written with loops, because a run hashes an entry for each of its rows.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return canonicalList(value)
  const members = value as Record<string, unknown>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    if (members[key] === undefined) continue
    text += `${text ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(members[key])}`
  }
  return `{${text}}`
}

function canonicalList(values: unknown[]): string {
  let text = ''
  for (let at = 0; at < values.length; at += 1) {
    text += at ? `,${canonicalJson(values[at])}` : canonicalJson(values[at])
  }
  return `[${text}]`
}
