import type { Row } from '../../../storage/types'

/** A field of a row that has a value. */
export function fact(row: Row, field: string): { field: string; value: unknown }[] {
  const value = row[field] ?? null
  return value === null || value === '' ? [] : [{ field, value }]
}
