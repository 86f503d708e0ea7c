/** The id behind a relationship's value, whether it was populated or not; undefined when it is empty. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  if (value === null || typeof value !== 'object' || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}
